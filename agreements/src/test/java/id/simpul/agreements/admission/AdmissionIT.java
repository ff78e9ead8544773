package id.simpul.agreements.admission;

import static id.simpul.agreements.admission.AgreementsUnderTest.DINSOS;
import static id.simpul.agreements.admission.AgreementsUnderTest.PKS_DINSOS;
import static id.simpul.agreements.admission.AnAdmission.anAdmission;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.agreements.AgreementState;
import id.simpul.agreements.register.BlockTarget;
import id.simpul.agreements.register.Change;
import id.simpul.agreements.register.Changed;
import id.simpul.core.BusException;
import id.simpul.core.Element;
import id.simpul.core.MemberId;
import id.simpul.core.Mode;
import id.simpul.core.ProblemCode;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdmissionIT {

    @TempDir
    Path folder;

    private AgreementsUnderTest room;

    @BeforeEach
    void open() {
        room = new AgreementsUnderTest(folder).withDinsos();
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void admitsExactlyTheQuotaOfManyConcurrentCalls() throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(16);
        List<AdmissionResult> results;
        try {
            List<CompletableFuture<AdmissionResult>> calls = IntStream.range(0, 200)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                                    () -> anAdmission().build(room.ids), callers)
                            .thenCompose(room.admissions::admit))
                    .toList();
            results = calls.stream().map(CompletableFuture::join).toList();
        } finally {
            callers.shutdown();
        }

        assertThat(results)
                .filteredOn(AdmissionResult.Admitted.class::isInstance)
                .hasSize(50);
        assertThat(results)
                .filteredOn(AdmissionResult.Refused.class::isInstance)
                .allSatisfy(result -> assertThat(problem(result).code()).isEqualTo(ProblemCode.QUOTA_EXHAUSTED));
        assertThat(verifyAccount())
                .isEqualTo(new AccountToday(
                        "dukcapil-dinsos",
                        Mode.VERIFY,
                        LocalDate.of(2026, 6, 1),
                        ZoneId.of("Asia/Makassar"),
                        50,
                        50,
                        0));
        assertThat(room.log("admitted")).hasSize(50);
        assertThat(room.log("refused")).hasSize(150);
        assertThat(room.number("SELECT count(*) FROM agreements.admission WHERE status = 'reserved'"))
                .isEqualTo(50);
    }

    @Test
    void recordsWhoAskedWhatUnderWhichClauseWithoutPersonalData() {
        AdmissionRequest request = anAdmission().build(room.ids);

        AdmissionResult result = room.admissions.admit(request).join();

        assertThat(result).isInstanceOfSatisfying(AdmissionResult.Admitted.class, admitted -> {
            assertThat(admitted.agreement()).isEqualTo("pks-dinsos");
            assertThat(admitted.version()).isEqualTo(1);
            assertThat(admitted.permit().credential()).isEqualTo("dukcapil-dinsos");
            assertThat(admitted.permit().elements()).containsExactly(Element.NAMA_LGKP);
        });
        JsonNode event = room.log("admitted").get(0);
        assertThat(event.path("exchange").textValue())
                .isEqualTo(request.exchange().toString());
        assertThat(event.path("clause").textValue()).isEqualTo("/elements/verify");
        assertThat(event.path("agreementVersion").intValue()).isEqualTo(1);
        assertThat(event.path("agreementHash").textValue()).hasSize(64);
        assertThat(event.path("ground").textValue()).isEqualTo("pelayanan-publik");
        assertThat(event.path("officer").textValue()).hasSize(64);
        assertThat(room.log().toString()).doesNotContain(AnAdmission.NIK).doesNotContain("Siti");
        assertThat(room.number("SELECT count(*) FROM ledger.vault_item WHERE kind = 'OFFICER'"))
                .isEqualTo(1);
        assertThat(room.number("SELECT count(*) FROM ledger.subject_index")).isEqualTo(1);
    }

    @Test
    void refusesWithProblemAndClauseAndChargesNothing() throws SQLException {
        AdmissionResult result = room.admissions
                .admit(anAdmission().forUse("lain").build(room.ids))
                .join();

        assertThat(problem(result).code()).isEqualTo(ProblemCode.USE_NOT_AGREED);
        assertThat(problem(result).arguments())
                .containsEntry("clause", "/uses")
                .containsEntry("agreement", "pks-dinsos");
        assertThat(room.log("refused"))
                .singleElement()
                .satisfies(
                        event -> assertThat(event.path("problem").textValue()).isEqualTo("use-not-agreed"));
        assertThat(verifyAccount().reserved()).isZero();
    }

    @Test
    void leavesHalfOfTheQuotaToTheCounters() {
        List<AdmissionResult> cases = IntStream.range(0, 30)
                .mapToObj(i -> room.admissions.admit(anAdmission().forCase().build(room.ids)))
                .map(CompletableFuture::join)
                .toList();
        List<AdmissionResult> counters = IntStream.range(0, 26)
                .mapToObj(i -> room.admissions.admit(anAdmission().build(room.ids)))
                .map(CompletableFuture::join)
                .toList();

        assertThat(cases).filteredOn(AdmissionResult.Admitted.class::isInstance).hasSize(25);
        assertThat(problem(cases.get(29)).arguments()).containsEntry("limit", "25");
        assertThat(counters)
                .filteredOn(AdmissionResult.Admitted.class::isInstance)
                .hasSize(25);
    }

    @Test
    void opensTheAccountAgainAtMidnightInItsZone() throws SQLException {
        room.clock.set("2026-06-01T15:59:30Z");
        IntStream.range(0, 50).forEach(i -> room.admissions.admit(anAdmission().build(room.ids)));

        AdmissionResult before =
                room.admissions.admit(anAdmission().build(room.ids)).join();
        room.clock.set("2026-06-01T16:00:00Z");
        AdmissionResult after =
                room.admissions.admit(anAdmission().build(room.ids)).join();

        assertThat(problem(before).code()).isEqualTo(ProblemCode.QUOTA_EXHAUSTED);
        assertThat(problem(before).arguments()).containsEntry("opensAt", "2026-06-02T00:00:00+08:00");
        assertThat(problem(before).retryAfter()).contains(Duration.ofSeconds(30));
        assertThat(after).isInstanceOf(AdmissionResult.Admitted.class);
        assertThat(verifyAccount().day()).isEqualTo(LocalDate.of(2026, 6, 2));
        assertThat(verifyAccount().remaining()).isEqualTo(49);
    }

    @Test
    void chargesEachModeItsOwnAccount() {
        List<AdmissionResult> results = IntStream.range(0, 6)
                .mapToObj(i -> room.admissions
                        .admit(anAdmission().retrieving(Set.of(Element.ALAMAT)).build(room.ids))
                        .join())
                .toList();

        assertThat(results)
                .filteredOn(AdmissionResult.Admitted.class::isInstance)
                .hasSize(5);
        assertThat(room.admissions.admit(anAdmission().build(room.ids)).join())
                .isInstanceOf(AdmissionResult.Admitted.class);
    }

    @Test
    void refusesUnknownMembersAndSystems() {
        assertThat(codeOf(anAdmission().by("3509.bapenda.sipad"))).isEqualTo(ProblemCode.MEMBER_UNKNOWN);
        assertThat(codeOf(anAdmission().by("3509.dinsos.lain"))).isEqualTo(ProblemCode.MEMBER_UNKNOWN);
        assertThat(codeOf(anAdmission().under("3509.bapenda"))).isEqualTo(ProblemCode.MEMBER_UNKNOWN);
    }

    @Test
    void refusesSystemsThatTheMembersFileNoLongerNames() {
        room.importMember(DINSOS.replace("[simbansos]", "[lain]"));

        assertThat(codeOf(anAdmission())).isEqualTo(ProblemCode.MEMBER_UNKNOWN);
        assertThat(codeOf(anAdmission().by("3509.dinsos.lain"))).isNull();
    }

    @Test
    void refusesAServiceThatTheMemberMayNotCall() {
        assertThat(codeOf(anAdmission().through("kependudukan/data"))).isEqualTo(ProblemCode.ACCESS_DENIED);
    }

    @Test
    void aRightToOneMethodIsNoRightToAnother() {
        room.importMember(DINSOS.replace("[kependudukan/verifikasi]", "['kependudukan/verifikasi:ajukan']"));

        assertThat(codeOf(anAdmission())).isEqualTo(ProblemCode.ACCESS_DENIED);
        assertThat(codeOf(anAdmission().forCase())).isNull();
    }

    @Test
    void aGroupGivesItsRightsToMembersThatAreNamedLikeIt() {
        room.importMember(DINSOS.replace("[kependudukan/verifikasi]", "[]"));
        String group = """
                group: dinas
                name: Semua dinas
                members: [3509.badan-*, 3509.dinsos]
                services: [kependudukan/verifikasi]
                """;
        assertThat(codeOf(anAdmission())).isEqualTo(ProblemCode.ACCESS_DENIED);

        assertThat(room.importGroup(group)).isTrue();
        assertThat(codeOf(anAdmission())).isNull();

        assertThat(room.importGroup(group)).isFalse();
        assertThat(room.importGroup(group.replace("services: [kependudukan/verifikasi]", "services: []")))
                .isTrue();
        assertThat(codeOf(anAdmission())).isEqualTo(ProblemCode.ACCESS_DENIED);
        assertThat(room.log("state-changed").toString()).contains("\"group\":\"dinas\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3509.dinsos.simbansos", "kependudukan/verifikasi", "mitra:dukcapil", "instalasi"})
    void refusesWhatIsBlockedUntilItIsUnblocked(String name) {
        room.change(new Change.Block(BlockTarget.of(name)));
        assertThat(codeOf(anAdmission())).isEqualTo(ProblemCode.EMERGENCY_BLOCKED);

        room.change(new Change.Unblock(BlockTarget.of(name)));
        assertThat(codeOf(anAdmission())).isNull();
        room.change(new Change.Block(BlockTarget.of(name)));
        assertThat(codeOf(anAdmission())).isEqualTo(ProblemCode.EMERGENCY_BLOCKED);
    }

    @Test
    void blockingWhatNobodyHasChangesNothing() {
        for (String name : new String[] {"3509.dinsos.tiada", "kependudukan/tiada", "3509.tiada"}) {
            Change block = new Change.Block(BlockTarget.of(name));
            assertThat(room.register
                            .change(block, AgreementsUnderTest.BY, "pengujian")
                            .join())
                    .isEqualTo(Changed.NOTHING_TO_CHANGE);
        }
    }

    @Test
    void refusesABlockedMemberUntilItIsUnblocked() {
        room.change(new Change.Block(new MemberId("3509.dinsos")));
        assertThat(codeOf(anAdmission())).isEqualTo(ProblemCode.MEMBER_BLOCKED);

        room.change(new Change.Unblock(new MemberId("3509.dinsos")));
        assertThat(codeOf(anAdmission())).isNull();
    }

    @Test
    void keepsAMemberBlockedWhenItsFileIsImportedAgain() {
        room.change(new Change.Block(new MemberId("3509.dinsos")));
        room.importMember(DINSOS.replace("Dinas Sosial", "Dinas Sosial dan PPA"));

        assertThat(codeOf(anAdmission())).isEqualTo(ProblemCode.MEMBER_BLOCKED);
    }

    @Test
    void refusesARevokedCertificateOnly() {
        room.change(new Change.Revoke("0a1b"));

        assertThat(codeOf(anAdmission())).isEqualTo(ProblemCode.CERTIFICATE_REVOKED);
        assertThat(codeOf(anAdmission().with("0a1c"))).isNull();
    }

    @Test
    void refusesUnderASuspendedAgreementUntilItIsAcceptedAgain() {
        room.change(new Change.Suspend("pks-dinsos"));
        assertThat(codeOf(anAdmission())).isEqualTo(ProblemCode.AGREEMENT_NOT_ACTIVE);

        room.change(new Change.Accept("pks-dinsos", 1));
        assertThat(codeOf(anAdmission())).isNull();
    }

    @Test
    void decidesByTheVersionInForceWhileADraftWaits() {
        room.importAgreement(PKS_DINSOS.replace("[verifikasi-bansos]", "[lain]"), AgreementState.DRAFT);
        assertThat(codeOf(anAdmission())).isNull();

        room.change(new Change.Accept("pks-dinsos", 2));
        assertThat(codeOf(anAdmission())).isEqualTo(ProblemCode.USE_NOT_AGREED);
    }

    @Test
    void sharesTheAccountBetweenVersions() {
        IntStream.range(0, 50)
                .forEach(i ->
                        room.admissions.admit(anAdmission().build(room.ids)).join());
        room.importAgreement(PKS_DINSOS.replace("verify: 50", "verify: 51"), AgreementState.ACTIVE);

        assertThat(codeOf(anAdmission())).isNull();
        assertThat(codeOf(anAdmission())).isEqualTo(ProblemCode.QUOTA_EXHAUSTED);
    }

    private @Nullable ProblemCode codeOf(AnAdmission admission) {
        AdmissionResult result =
                room.admissions.admit(admission.build(room.ids)).join();
        return result instanceof AdmissionResult.Refused refused
                ? refused.problem().code()
                : null;
    }

    private AccountToday verifyAccount() throws SQLException {
        return new QuotaOverview(room.database.bus())
                .today(room.clock.instant()).stream()
                        .filter(account -> account.mode() == Mode.VERIFY)
                        .findFirst()
                        .orElseThrow();
    }

    private static BusException problem(AdmissionResult result) {
        assertThat(result).isInstanceOf(AdmissionResult.Refused.class);
        return ((AdmissionResult.Refused) result).problem();
    }
}
