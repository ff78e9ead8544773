package id.simpul.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The words that stand in agreements, in the log and on the wire. None of them may change once it is in use. */
class CatalogueTest {

    @Test
    void groundsAreThoseOfTheLaw() {
        assertThat(Stream.of(LegalGround.values()).map(LegalGround::letter)).containsExactly("a", "b", "c", "d", "e");
        assertThat(Stream.of(LegalGround.values()).map(ground -> LegalGround.ofKey(ground.key())))
                .containsExactlyElementsOf(Stream.of(LegalGround.values())
                        .map(java.util.Optional::of)
                        .toList());
        assertThat(LegalGround.ofKey("pemasaran")).isEmpty();
    }

    @Test
    void onlyLawEnforcementMayAgreeOnProtectedElements() {
        assertThat(Stream.of(LegalGround.values()).filter(LegalGround::coversProtectedElements))
                .containsExactly(LegalGround.PENEGAKAN_HUKUM);
        assertThat(Stream.of(Element.values()).filter(Element::isProtected)).containsExactly(Element.PNYDNG_CCT);
    }

    @Test
    void knowsWhichElementsAreDatesAndWhatTheLawCallsThem() {
        assertThat(Stream.of(Element.values()).filter(Element::isDate))
                .containsExactly(Element.TGL_LHR, Element.TGL_KWN, Element.TGL_CRAI);
        assertThat(Element.KODE_POS.legal()).contains(LegalElement.ALAMAT_SEKARANG);
    }

    @Test
    void theLogKeepsItsWords() {
        assertThat(Stream.of(EventType.values()).map(EventType::key))
                .containsExactly(
                        "admitted",
                        "refused",
                        "settled",
                        "released",
                        "withheld",
                        "agreement-imported",
                        "state-changed",
                        "case-accepted",
                        "case-moved",
                        "effect-started",
                        "effect-done",
                        "case-signalled",
                        "parked-decided",
                        "case-erased",
                        "task-opened",
                        "task-taken",
                        "task-shown",
                        "task-answered",
                        "task-returned",
                        "case-clock");
        assertThat(Stream.of(Outcome.values()).map(Outcome::key))
                .containsExactly("answered", "not-found", "record-closed", "partner-refused", "unavailable", "unknown");
        assertThat(Stream.of(Mode.values()).map(Mode::key)).containsExactly("verify", "retrieve");
        assertThat(Stream.of(Provenance.Reality.values()).map(Provenance.Reality::key))
                .isEqualTo(List.of("live", "sandbox"));
    }

    @Test
    void everyProblemSaysWhoMustAct() {
        assertThat(Stream.of(ProblemCode.values()).map(ProblemCode::whoMustAct)).doesNotContainNull();
    }

    @Test
    void readsEveryColumnOfTheRegions() {
        assertThat(Regions.load().find("11.01")).contains(new Regions.Region("11.01", "Kabupaten Aceh Selatan", 2025));
        assertThat(Regions.load().has("kode")).isFalse();
    }
}
