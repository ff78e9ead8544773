package id.simpul.connectors.dukcapil;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import id.simpul.core.Element;
import id.simpul.core.Mode;
import id.simpul.core.Nik;
import id.simpul.core.Permit;
import id.simpul.core.Subject;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class InquiryTest {

    @Test
    void isCutToThePermit() {
        assertThat(inquiry(DukcapilMethod.VERIFY, Element.NIK, Element.AGAMA)
                        .within(permit(Mode.VERIFY))
                        .elements())
                .containsExactly(Element.AGAMA);
    }

    @Test
    void withoutElementsMeansAllOfThePermit() {
        assertThat(inquiry(DukcapilMethod.FAMILY).within(permit(Mode.RETRIEVE)).elements())
                .containsExactlyInAnyOrder(Element.AGAMA, Element.ALAMAT);
    }

    @Test
    void isEmptyWhenNothingOfItIsPermitted() {
        assertThat(inquiry(DukcapilMethod.RETRIEVE, Element.NIK)
                        .within(permit(Mode.RETRIEVE))
                        .elements())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"VERIFY, RETRIEVE", "RETRIEVE, VERIFY", "FAMILY, VERIFY"})
    void needsPermitOfItsOwnMode(DukcapilMethod method, Mode permitted) {
        assertThatIllegalStateException().isThrownBy(() -> inquiry(method).within(permit(permitted)));
    }

    @Test
    void neverPrintsThePerson() {
        assertThat(inquiry(DukcapilMethod.VERIFY, Element.AGAMA).toString())
                .doesNotContain("3509010101909001", "ISLAM");
    }

    private static Inquiry inquiry(DukcapilMethod method, Element... elements) {
        Subject subject = new Subject(new Nik("3509010101909001"), Map.of(Element.AGAMA, "ISLAM"));
        return new Inquiry(method, subject, Set.of(elements), 80);
    }

    private static Permit permit(Mode mode) {
        return new Permit(
                new UUID(0, 1), mode, "dukcapil-dinsos", Set.of(Element.AGAMA, Element.ALAMAT), Instant.EPOCH);
    }
}
