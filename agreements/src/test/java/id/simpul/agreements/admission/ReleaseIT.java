package id.simpul.agreements.admission;

import static id.simpul.agreements.admission.AnAdmission.anAdmission;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.agreements.ServiceMethod;
import id.simpul.agreements.register.BlockTarget;
import id.simpul.agreements.register.Change;
import id.simpul.core.CallOutcome;
import id.simpul.core.Element;
import id.simpul.core.MemberId;
import id.simpul.core.Outcome;
import id.simpul.core.Permit;
import id.simpul.core.ProblemCode;
import id.simpul.core.Provenance;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReleaseIT {

    private static final Reply ANSWER = new Reply.Answer();
    private static final CallOutcome MATCHED = new CallOutcome(
            Outcome.ANSWERED,
            true,
            Set.of(Element.NAMA_LGKP),
            Optional.of(new Provenance("dukcapil", Provenance.Reality.SANDBOX, Instant.parse("2026-06-01T03:00:01Z"))));

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
    void spendsTheUnitAndRecordsWhatGoesOut() {
        ReleaseRequest request = request(admit(), MATCHED, ANSWER);

        ReleaseResult result = room.releases.release(request).join();

        assertThat(result).isInstanceOf(ReleaseResult.Released.class);
        assertThat(reserved()).isZero();
        assertThat(spent()).isEqualTo(1);
        JsonNode settled = room.log("settled").get(0);
        assertThat(settled.path("quota").textValue()).isEqualTo("spent");
        assertThat(settled.path("disclosed").get(0).textValue()).isEqualTo("NAMA_LGKP");
        assertThat(settled.path("reality").textValue()).isEqualTo("sandbox");
        JsonNode released = room.log("released").get(0);
        assertThat(released.path("answerSignature").textValue()).isEqualTo("cd".repeat(32));
        assertThat(released.path("elements")).hasSize(1);
    }

    @Test
    void givesTheUnitBackWhenNothingWasSentSoThatAnotherCallCanUseIt() {
        List<AdmissionRequest> all =
                IntStream.range(0, 50).mapToObj(i -> admit()).toList();
        assertThat(room.admissions.admit(anAdmission().build(room.ids)).join())
                .isInstanceOf(AdmissionResult.Refused.class);

        Reply unreachable = new Reply.Problem(ProblemCode.PARTNER_UNREACHABLE);
        ReleaseResult result = room.releases
                .release(request(all.get(0), CallOutcome.notSent(), unreachable))
                .join();

        assertThat(result).isInstanceOf(ReleaseResult.Released.class);
        assertThat(reserved()).isEqualTo(49);
        assertThat(spent()).isZero();
        assertThat(room.log("settled").get(0).path("quota").textValue()).isEqualTo("released");
        assertThat(room.log("released")).isEmpty();
        assertThat(room.admissions.admit(anAdmission().build(room.ids)).join())
                .isInstanceOf(AdmissionResult.Admitted.class);
    }

    @Test
    void givesTheShareOfCasesBackWithTheirUnit() {
        List<AdmissionRequest> cases = IntStream.range(0, 25)
                .mapToObj(i -> anAdmission().forCase().build(room.ids))
                .toList();
        cases.stream().map(room.admissions::admit).toList().forEach(CompletableFuture::join);

        Reply unreachable = new Reply.Problem(ProblemCode.PARTNER_UNREACHABLE);
        room.releases
                .release(request(cases.get(0), CallOutcome.notSent(), unreachable))
                .join();
        room.releases
                .release(request(cases.get(1), CallOutcome.failed(Outcome.UNAVAILABLE), unreachable))
                .join();

        assertThat(room.admissions
                        .admit(anAdmission().forCase().build(room.ids))
                        .join())
                .isInstanceOf(AdmissionResult.Admitted.class);
        assertThat(room.admissions
                        .admit(anAdmission().forCase().build(room.ids))
                        .join())
                .isInstanceOf(AdmissionResult.Refused.class);
    }

    @Test
    void recordsAPlainAnswerAboutThePersonAsReleased() {
        Reply deceased = new Reply.Problem(ProblemCode.SUBJECT_DECEASED);

        room.releases
                .release(request(admit(), CallOutcome.failed(Outcome.RECORD_CLOSED), deceased))
                .join();

        assertThat(room.log("released"))
                .singleElement()
                .satisfies(
                        event -> assertThat(event.path("outcome").textValue()).isEqualTo("subject-deceased"));
    }

    @Test
    void settlesAnAdmissionOnlyOnce() {
        AdmissionRequest admission = admit();
        room.releases.release(request(admission, MATCHED, ANSWER)).join();

        room.releases
                .release(request(admission, CallOutcome.notSent(), new Reply.Problem(ProblemCode.INTERNAL)))
                .join();

        assertThat(reserved()).isZero();
        assertThat(spent()).isEqualTo(1);
        assertThat(room.log("settled")).hasSize(1);
    }

    static Stream<Change> changesThatEndTheRight() {
        return Stream.of(
                new Change.Suspend("pks-dinsos"),
                new Change.End("pks-dinsos"),
                new Change.Block(new MemberId("3509.dinsos")),
                new Change.Revoke("0a1b"));
    }

    @ParameterizedTest
    @MethodSource("changesThatEndTheRight")
    void withholdsWhenTheRightEndedOnTheWay(Change change) {
        AdmissionRequest admission = admit();
        room.change(change);

        ReleaseResult result =
                room.releases.release(request(admission, MATCHED, ANSWER)).join();

        assertThat(result)
                .isInstanceOfSatisfying(
                        ReleaseResult.Withheld.class,
                        withheld -> assertThat(withheld.problem().code()).isEqualTo(ProblemCode.ANSWER_WITHHELD));
        assertThat(spent()).isEqualTo(1);
        assertThat(room.log("released")).isEmpty();
        assertThat(room.log("withheld")).hasSize(1);
        assertThat(room.log("settled").get(0).path("disclosed")).isEmpty();
    }

    @Test
    void withholdsWhenTheLastDayPassedOnTheWay() {
        room.clock.set("2026-12-31T15:59:59Z");
        AdmissionRequest admission = admit();
        room.clock.set("2026-12-31T16:00:00Z");

        ReleaseResult result =
                room.releases.release(request(admission, MATCHED, ANSWER)).join();

        assertThat(result)
                .isInstanceOfSatisfying(
                        ReleaseResult.Withheld.class,
                        withheld -> assertThat(withheld.problem().arguments())
                                .containsEntry("reason", "agreement-expired"));
    }

    @Test
    void withholdsAnAnswerToACallThatWasNeverAdmittedInThisExchange() {
        AdmissionRequest never = anAdmission().build(room.ids);

        assertThat(room.releases.release(request(never, MATCHED, ANSWER)).join())
                .isInstanceOf(ReleaseResult.Withheld.class);
        assertThat(room.log("settled")).isEmpty();
    }

    @Test
    void withholdsTheAnswerWhenTheServiceIsBlockedOrTheRightToItIsTakenOnTheWay() {
        AdmissionRequest first = admit();
        AdmissionRequest second = admit();

        room.change(new Change.Block(BlockTarget.of("kependudukan/verifikasi")));
        ReleaseResult blocked = release(first);
        room.change(new Change.Unblock(BlockTarget.of("kependudukan/verifikasi")));
        room.importMember(AgreementsUnderTest.DINSOS.replace("[kependudukan/verifikasi]", "[]"));
        ReleaseResult taken = release(second);

        assertThat(reason(blocked)).isEqualTo("emergency-blocked");
        assertThat(reason(taken)).isEqualTo("access-denied");
        assertThat(room.log("withheld")).hasSize(2);
    }

    private ReleaseResult release(AdmissionRequest admission) {
        CallOutcome answered = new CallOutcome(Outcome.ANSWERED, true, Set.of(), Optional.empty());
        return room.releases
                .release(request(admission, answered, new Reply.Answer()))
                .join();
    }

    private static String reason(ReleaseResult result) {
        return ((ReleaseResult.Withheld) result).problem().arguments().getOrDefault("reason", "");
    }

    @Test
    void leavesAnUnsettledUnitCountedAgainstTheLimit() {
        IntStream.range(0, 50).forEach(i -> admit());

        assertThat(room.admissions.admit(anAdmission().build(room.ids)).join())
                .isInstanceOf(AdmissionResult.Refused.class);
        assertThat(reserved()).isEqualTo(50);
    }

    private AdmissionRequest admit() {
        AdmissionRequest request = anAdmission().build(room.ids);
        assertThat(room.admissions.admit(request).join()).isInstanceOf(AdmissionResult.Admitted.class);
        return request;
    }

    private static ReleaseRequest request(AdmissionRequest admission, CallOutcome outcome, Reply reply) {
        Permit permit = new Permit(
                admission.admission(),
                admission.ask().mode(),
                "dukcapil-dinsos",
                admission.ask().elements(),
                admission.deadline());
        return new ReleaseRequest(
                admission.exchange(),
                admission.caller(),
                admission.service(),
                ServiceMethod.CALL,
                List.of(new ReleaseRequest.Call(permit, "pks-dinsos", 1, outcome)),
                Optional.of("cd".repeat(32)),
                reply);
    }

    private long reserved() {
        return room.number("SELECT sum(reserved) FROM agreements.quota_account_day");
    }

    private long spent() {
        return room.number("SELECT sum(spent) FROM agreements.quota_account_day");
    }
}
