package id.simpul.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class NikTest {

    private static final Regions REGIONS = Regions.load();

    @Test
    void keepsLeadingZerosAndNeverPrintsItself() {
        Nik nik = new Nik("0909010101909001");

        assertThat(nik.value()).isEqualTo("0909010101909001");
        assertThat(nik.toString()).doesNotContain("0909");
        assertThat(new Subject(nik, java.util.Map.of(Element.NAMA_LGKP, "BUDI")).toString())
                .doesNotContain("BUDI", "0909");
    }

    @Test
    void refusesAnythingButSixteenDigitsWithoutRepeatingIt() {
        for (String text : new String[] {
            "", "350901010190900", "35090101019090011", "350901010190900X", "3509010101909001 ", "３５０９０１０１０１９０９００１"
        }) {
            assertThatThrownBy(() -> new Nik(text))
                    .isInstanceOfSatisfying(
                            BusException.class,
                            problem -> assertThat(problem.code()).isEqualTo(ProblemCode.NIK_FORMAT));
        }
        assertThatThrownBy(() -> new Nik("350901010190900X")).hasMessageNotContaining("3509");
    }

    @Test
    void warnsOfAnOddBirthDateOrUnknownRegionAndRefusesNeither() {
        assertThat(new Nik("3509010101909001").warnings(REGIONS)).isEmpty();
        assertThat(new Nik("3509014101909001").warnings(REGIONS)).isEmpty();
        assertThat(new Nik("3509012902019001").warnings(REGIONS)).isEmpty();
        assertThat(new Nik("3509014001909001").warnings(REGIONS)).containsExactly(Nik.Warning.ODD_BIRTH_DATE);
        assertThat(new Nik("3509010013909001").warnings(REGIONS)).containsExactly(Nik.Warning.ODD_BIRTH_DATE);
        assertThat(new Nik("0000000000000000").warnings(REGIONS))
                .containsExactlyInAnyOrder(Nik.Warning.UNKNOWN_REGION, Nik.Warning.ODD_BIRTH_DATE);
    }

    @Test
    void knowsRegionCodesThatHaveBeenReplaced() {
        assertThat(REGIONS.find("35.09").orElseThrow().name()).isEqualTo("Kabupaten Jember");
        assertThat(REGIONS.find("91.01.01").orElseThrow().lastVintage()).isLessThan(2025);
        assertThat(new Nik("9101010101909001").warnings(REGIONS)).isEmpty();
    }
}
