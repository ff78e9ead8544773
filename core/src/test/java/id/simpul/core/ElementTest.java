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
    void everyElementBelongsToOnePartnerWhoseKeysAreApart() {
        assertThat(Stream.of(Element.values()))
                .allMatch(element -> element.legal().isPresent() == (element.partner() == DataPartner.DUKCAPIL))
                .allMatch(element -> element.name().startsWith("BPJS_") == (element.partner() == DataPartner.BPJS));
        assertThat(Element.ofKey(DataPartner.DUKCAPIL, "BPJS_STATUS")).isEmpty();
        assertThat(Element.ofKey(DataPartner.BPJS, "bpjs_status")).contains(Element.BPJS_STATUS);
    }

    @Test
    void ofBpjsOnlyVerdictsCanBeVerified() {
        assertThat(Stream.of(Element.values()).filter(element -> !element.canBeAskedIn(Mode.VERIFY)))
                .containsExactly(
                        Element.BPJS_JENIS_PESERTA,
                        Element.BPJS_HAK_KELAS,
                        Element.BPJS_NO_KARTU,
                        Element.BPJS_FASKES,
                        Element.BPJS_DINSOS,
                        Element.BPJS_NO_SKTM);
        assertThat(Stream.of(Element.values())).allMatch(element -> element.canBeAskedIn(Mode.RETRIEVE));
    }

    @Test
    void problemKeysAreUniqueAndStable() {
        assertThat(Stream.of(ProblemCode.values()).map(ProblemCode::key))
                .doesNotHaveDuplicates()
                .allMatch(key -> key.matches("[a-z-]+"));
    }
}
