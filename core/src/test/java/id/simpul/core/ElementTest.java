package id.simpul.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ElementTest {

    @Test
    void theLawNamesThirtyOneElementsFromAToEe() {
        assertThat(LegalElement.values()).hasSize(31);
        assertThat(Stream.of(LegalElement.values()).map(LegalElement::letter))
                .doesNotHaveDuplicates()
                .startsWith("a")
                .endsWith("ee");
        assertThat(Stream.of(LegalElement.values()).filter(LegalElement::isProtected))
                .containsExactly(
                        LegalElement.CACAT,
                        LegalElement.SIDIK_JARI,
                        LegalElement.IRIS_MATA,
                        LegalElement.TANDA_TANGAN,
                        LegalElement.AIB);
    }

    @Test
    void findsWireKeysInAnyCaseAndNoOthers() {
        assertThat(Element.ofKey("Nama_lgkp")).contains(Element.NAMA_LGKP);
        assertThat(Element.ofKey("EKTP_STATUS")).isEmpty();
        assertThat(Element.PNYDNG_CCT.isProtected()).isTrue();
        assertThat(Stream.of(Element.values()).filter(Element::isFuzzy))
                .containsExactly(Element.NAMA_LGKP, Element.TMPT_LHR, Element.NAMA_LGKP_IBU, Element.ALAMAT);
    }

    @Test
    void problemKeysAreUniqueAndStable() {
        assertThat(Stream.of(ProblemCode.values()).map(ProblemCode::key))
                .doesNotHaveDuplicates()
                .allMatch(key -> key.matches("[a-z-]+"));
    }
}
