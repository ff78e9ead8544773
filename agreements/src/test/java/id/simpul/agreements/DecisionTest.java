package id.simpul.agreements;

import static id.simpul.agreements.AnAgreement.anAgreement;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.agreements.Decision.Permitted;
import id.simpul.agreements.Decision.Refused;
import id.simpul.core.Element;
import id.simpul.core.LegalGround;
import id.simpul.core.Mode;
import id.simpul.core.ProblemCode;
import id.simpul.core.Use;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DecisionTest {

    private static final Instant IN_JUNE = Instant.parse("2026-06-01T03:00:00Z");

    @Test
    void permitsWhatTheAgreementNames() {
        Decision decision = decide(verify(Element.NAMA_LGKP), anAgreement());

        assertThat(decision).isInstanceOfSatisfying(Permitted.class, permitted -> {
            assertThat(permitted.version().id()).isEqualTo("pks-dinsos");
            assertThat(permitted.clause()).isEqualTo("/elements/verify");
            assertThat(permitted.ground()).isEqualTo(LegalGround.PELAYANAN_PUBLIK);
            assertThat(permitted.credential()).isEqualTo("dukcapil-dinsos");
            assertThat(permitted.zone()).isEqualTo(AnAgreement.WIB);
            assertThat(permitted.dailyLimit()).isEqualTo(1000);
            assertThat(permitted.elements()).containsExactly(Element.NAMA_LGKP);
        });
    }

    @Test
    void permitsAllElementsOfTheModeWhenNoneIsNamed() {
        assertThat(decide(verify(), anAgreement()))
                .isInstanceOfSatisfying(
                        Permitted.class,
                        permitted -> assertThat(permitted.elements())
                                .containsExactlyInAnyOrder(Element.NAMA_LGKP, Element.TGL_LHR));
    }

    @Test
    void ofAUseWithTwoAgreementsTakesTheOneOfTheAskedPartner() {
        List<Candidate> both = List.of(
                anAgreement().build(),
                anAgreement()
                        .named("aa-bpjs")
                        .ofBpjs(Set.of(Element.BPJS_STATUS))
                        .build());

        assertThat(Decision.of(both, verify()))
                .isInstanceOfSatisfying(
                        Permitted.class,
                        permitted -> assertThat(permitted.version().id()).isEqualTo("pks-dinsos"));
        Question ofBpjs =
                new Question("bpjs", verify().use(), Mode.VERIFY, Set.of(), verify().network(), verify().at());
        assertThat(Decision.of(both, ofBpjs)).isInstanceOfSatisfying(Permitted.class, permitted -> {
            assertThat(permitted.version().id()).isEqualTo("aa-bpjs");
            assertThat(permitted.elements()).containsExactly(Element.BPJS_STATUS);
        });
    }

    @Test
    void anAgreementWithDukcapilOpensNothingOfBpjs() {
        Question ofBpjs =
                new Question("bpjs", verify().use(), Mode.VERIFY, Set.of(), verify().network(), verify().at());

        assertThat(Decision.of(List.of(anAgreement().build()), ofBpjs))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(ProblemCode.AGREEMENT_NONE));
        assertThatThrownBy(() -> anAgreement()
                        .with(Mode.RETRIEVE, Set.of(Element.BPJS_STATUS))
                        .build())
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        anAgreement().ofBpjs(Set.of(Element.BPJS_NO_KARTU)).build())
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesWithoutAnyAgreement() {
        assertThat(Decision.of(List.of(), verify())).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.code()).isEqualTo(ProblemCode.AGREEMENT_NONE);
            assertThat(refused.clause()).isEqualTo("/kind");
            assertThat(refused.version()).isEmpty();
        });
    }

    @Test
    void refusesAPartnerThatNoAgreementOpens() {
        Question question = new Question(
                "bpjs", new Use("verifikasi-bansos"), Mode.VERIFY, Set.of(), address("10.20.0.1"), IN_JUNE);

        assertRefused(decide(question, anAgreement()), ProblemCode.AGREEMENT_NONE, "/kind");
    }

    @ParameterizedTest
    @EnumSource(names = "ACTIVE", mode = EnumSource.Mode.EXCLUDE)
    void refusesEveryStateButActive(AgreementState state) {
        Refused refused = assertRefused(
                decide(verify(), anAgreement().in(state)), ProblemCode.AGREEMENT_NOT_ACTIVE, "/agreement");

        assertThat(refused.arguments()).containsEntry("state", state.key()).containsEntry("agreement", "pks-dinsos");
    }

    @Test
    void refusesBeforeTheFirstDayAndAfterTheLastInTheAgreementsZone() {
        ZoneId wita = ZoneId.of("Asia/Makassar");
        AnAgreement ofOneDay = anAgreement().valid(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 1), wita);

        assertRefused(
                decide(at("2026-05-31T15:59:59.999Z"), ofOneDay),
                ProblemCode.AGREEMENT_NOT_YET_VALID,
                "/validity/from");
        assertThat(decide(at("2026-05-31T16:00:00Z"), ofOneDay)).isInstanceOf(Permitted.class);
        assertThat(decide(at("2026-06-01T15:59:59.999Z"), ofOneDay)).isInstanceOf(Permitted.class);
        Refused refused = assertRefused(
                decide(at("2026-06-01T16:00:00Z"), ofOneDay), ProblemCode.AGREEMENT_EXPIRED, "/validity/until");
        assertThat(refused.arguments()).containsEntry("until", "2026-06-01");
    }

    @Test
    void refusesAUseThatIsNotNamed() {
        Refused refused =
                assertRefused(decide(verify(), anAgreement().forUse("lain")), ProblemCode.USE_NOT_AGREED, "/uses");

        assertThat(refused.arguments()).containsEntry("agreed", "lain").doesNotContainValue("verifikasi-bansos");
    }

    @Test
    void refusesACallFromAnotherNetwork() {
        assertRefused(
                decide(verify(), anAgreement().calledFrom("10.21.0.0/16")),
                ProblemCode.NETWORK_NOT_AGREED,
                "/networks");
        assertRefused(
                decide(verify(), anAgreement().calledFrom("fd00::/8")), ProblemCode.NETWORK_NOT_AGREED, "/networks");
    }

    @Test
    void refusesAModeWithoutElements() {
        Refused refused = assertRefused(
                decide(ask(Mode.RETRIEVE), anAgreement()), ProblemCode.MODE_NOT_AGREED, "/elements/retrieve");

        assertThat(refused.arguments()).containsEntry("mode", "retrieve");
    }

    @Test
    void refusesElementsOutsideTheModeAndNamesThem() {
        AnAgreement agreement = anAgreement().with(Mode.RETRIEVE, Set.of(Element.ALAMAT));

        Refused refused = assertRefused(
                decide(verify(Element.NAMA_LGKP, Element.ALAMAT, Element.AGAMA), agreement),
                ProblemCode.ELEMENT_NOT_AGREED,
                "/elements/verify");

        assertThat(refused.arguments()).containsEntry("elements", "AGAMA, ALAMAT");
    }

    @Test
    void refusesProtectedElementsWithoutApprovalOrGround() {
        AnAgreement agreement = anAgreement().with(Mode.VERIFY, Set.of(Element.NAMA_LGKP, Element.PNYDNG_CCT));
        Question question = verify(Element.PNYDNG_CCT);

        assertRefused(decide(question, agreement), ProblemCode.ELEMENT_PROTECTED, "/protectedApproval");
        assertRefused(decide(question, agreement.approved(true)), ProblemCode.ELEMENT_PROTECTED, "/protectedApproval");
        assertThat(decide(question, agreement.on(LegalGround.PENEGAKAN_HUKUM))).isInstanceOf(Permitted.class);
        assertRefused(decide(question, agreement.approved(false)), ProblemCode.ELEMENT_PROTECTED, "/protectedApproval");
    }

    @Test
    void leavesProtectedElementsOutWhenNoneIsNamed() {
        AnAgreement some = anAgreement().with(Mode.VERIFY, Set.of(Element.NAMA_LGKP, Element.PNYDNG_CCT));
        AnAgreement only = anAgreement().with(Mode.VERIFY, Set.of(Element.PNYDNG_CCT));

        assertThat(decide(verify(), some))
                .isInstanceOfSatisfying(
                        Permitted.class,
                        permitted -> assertThat(permitted.elements()).containsExactly(Element.NAMA_LGKP));
        assertRefused(decide(verify(), only), ProblemCode.ELEMENT_PROTECTED, "/protectedApproval");
    }

    @Test
    void takesTheFirstAgreementByIdThatPermits() {
        Decision decision = decide(
                verify(Element.NAMA_LGKP),
                anAgreement().named("c"),
                anAgreement().named("b"),
                anAgreement().named("a").forUse("lain"));

        assertThat(decision)
                .isInstanceOfSatisfying(
                        Permitted.class,
                        permitted -> assertThat(permitted.version().id()).isEqualTo("b"));
    }

    @Test
    void reportsTheRefusalThatCameFurthest() {
        Refused refused = assertRefused(
                decide(
                        verify(Element.AGAMA),
                        anAgreement().named("a").in(AgreementState.SUSPENDED),
                        anAgreement().named("b"),
                        anAgreement().named("c").forUse("lain"),
                        anAgreement().named("d")),
                ProblemCode.ELEMENT_NOT_AGREED,
                "/elements/verify");

        assertThat(refused.version())
                .hasValueSatisfying(version -> assertThat(version.id()).isEqualTo("b"));
    }

    @Test
    void checksInTheOrderThatTellsTheAskerMost() {
        AnAgreement allWrong = anAgreement()
                .in(AgreementState.DRAFT)
                .forUse("lain")
                .calledFrom("10.99.0.0/16")
                .valid(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 12, 31), AnAgreement.WIB);
        Question question = ask(Mode.RETRIEVE, Element.AGAMA);

        assertRefused(decide(question, allWrong), ProblemCode.AGREEMENT_NOT_ACTIVE, "/agreement");
        assertRefused(
                decide(question, allWrong.in(AgreementState.ACTIVE)), ProblemCode.AGREEMENT_EXPIRED, "/validity/until");
        allWrong.valid(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), AnAgreement.WIB);
        assertRefused(decide(question, allWrong), ProblemCode.USE_NOT_AGREED, "/uses");
        assertRefused(
                decide(question, allWrong.forUse("verifikasi-bansos")), ProblemCode.NETWORK_NOT_AGREED, "/networks");
        assertRefused(
                decide(question, allWrong.calledFrom("10.20.0.0/16")),
                ProblemCode.MODE_NOT_AGREED,
                "/elements/retrieve");
        allWrong.with(Mode.RETRIEVE, Set.of(Element.PNYDNG_CCT));
        assertRefused(decide(question, allWrong), ProblemCode.ELEMENT_NOT_AGREED, "/elements/retrieve");
        assertRefused(
                decide(ask(Mode.RETRIEVE, Element.PNYDNG_CCT), allWrong),
                ProblemCode.ELEMENT_PROTECTED,
                "/protectedApproval");
    }

    private static Decision decide(Question question, AnAgreement... agreements) {
        return Decision.of(List.of(agreements).stream().map(AnAgreement::build).toList(), question);
    }

    private static Question verify(Element... elements) {
        return ask(Mode.VERIFY, elements);
    }

    private static Question ask(Mode mode, Element... elements) {
        return new Question(
                "dukcapil", new Use("verifikasi-bansos"), mode, Set.of(elements), address("10.20.30.40"), IN_JUNE);
    }

    private static Question at(String instant) {
        return new Question(
                "dukcapil",
                new Use("verifikasi-bansos"),
                Mode.VERIFY,
                Set.of(),
                address("10.20.30.40"),
                Instant.parse(instant));
    }

    private static Refused assertRefused(Decision decision, ProblemCode code, String clause) {
        assertThat(decision).isInstanceOf(Refused.class);
        Refused refused = (Refused) decision;
        assertThat(refused.code()).isEqualTo(code);
        assertThat(refused.clause()).isEqualTo(clause);
        return refused;
    }

    private static InetAddress address(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
