package id.simpul.agreements;

import static id.simpul.agreements.AnAgreement.anAgreement;
import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.agreements.Decision.Permitted;
import id.simpul.core.Element;
import id.simpul.core.LegalGround;
import id.simpul.core.Mode;
import id.simpul.core.Use;
import java.net.InetAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DecisionPropertyTest {

    private static final List<String> USES = List.of("verifikasi-bansos", "pemadanan-pajak");

    @Property(tries = 20_000)
    void permittedElementsAreAgreedInThatModeAndNeverProtectedWithoutApproval(
            @ForAll("candidateLists") List<Candidate> candidates, @ForAll("questions") Question question) {
        if (Decision.of(candidates, question) instanceof Permitted permitted) {
            Agreement agreement = permitted.version().agreement();
            assertThat(agreement.elementsOf(question.mode())).containsAll(permitted.elements());
            assertThat(agreement.uses()).contains(question.use());
            assertThat(candidates).contains(new Candidate(permitted.version(), AgreementState.ACTIVE));
            if (!question.elements().isEmpty()) {
                assertThat(permitted.elements()).isEqualTo(question.elements());
            }
            if (agreement.protectedApproval().isEmpty() || agreement.ground() != LegalGround.PENEGAKAN_HUKUM) {
                assertThat(permitted.elements()).noneMatch(Element::isProtected);
            }
        }
    }

    @Property(tries = 2_000)
    void answerDoesNotDependOnTheOrderOfTheCandidates(
            @ForAll("candidateLists") List<Candidate> candidates, @ForAll("questions") Question question) {
        List<Candidate> named = candidates.stream().distinct().toList();
        List<Candidate> reversed = new ArrayList<>(named);
        Collections.reverse(reversed);

        Decision decision = Decision.of(named, question);

        assertThat(Decision.of(reversed, question)).hasSameClassAs(decision);
    }

    @Provide
    Arbitrary<List<Candidate>> candidateLists() {
        return candidates().list().ofMaxSize(4);
    }

    @Provide
    Arbitrary<Question> questions() {
        return Combinators.combine(Arbitraries.of(USES), Arbitraries.of(Mode.class), fewElements(3))
                .as((use, mode, elements) -> new Question(
                        "dukcapil",
                        new Use(use),
                        mode,
                        elements,
                        InetAddress.getLoopbackAddress(),
                        Instant.parse("2026-06-01T00:00:00Z")));
    }

    private static Arbitrary<Candidate> candidates() {
        return Combinators.combine(
                        Arbitraries.of("a", "b", "c"),
                        Arbitraries.of(USES),
                        fewElements(8),
                        fewElements(8),
                        Arbitraries.of(LegalGround.PELAYANAN_PUBLIK, LegalGround.PENEGAKAN_HUKUM),
                        Arbitraries.of(true, false),
                        Arbitraries.of(AgreementState.ACTIVE, AgreementState.ACTIVE, AgreementState.SUSPENDED))
                .as((id, use, verify, retrieve, ground, isApproved, state) -> anAgreement()
                        .named(id)
                        .forUse(use)
                        .with(Mode.VERIFY, verify)
                        .with(Mode.RETRIEVE, retrieve)
                        .on(ground)
                        .approved(isApproved)
                        .in(state)
                        .calledFrom("127.0.0.0/8")
                        .build());
    }

    /** Few enough that questions and agreements often meet, with the protected element among them. */
    private static Arbitrary<Set<Element>> fewElements(int most) {
        return Arbitraries.of(Element.NIK, Element.NAMA_LGKP, Element.TGL_LHR, Element.ALAMAT, Element.PNYDNG_CCT)
                .set()
                .ofMaxSize(Math.min(most, 5));
    }
}
