package id.simpul.sandbox.dukcapil;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.sandbox.dukcapil.Resident.State;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class PopulationTest {

    private static final Population POPULATION = Population.make(100_000, 2026);

    @Test
    void sameSeedGivesTheSamePeople() {
        assertThat(Population.make(3_000, 5).residents())
                .isEqualTo(Population.make(3_000, 5).residents());
        assertThat(Population.make(3_000, 5).residents())
                .isNotEqualTo(Population.make(3_000, 6).residents());
    }

    @Test
    void largerPopulationBeginsWithTheSmaller() {
        assertThat(Population.make(3_000, 2026).residents())
                .isEqualTo(POPULATION.residents().subList(0, 3_000));
    }

    @Test
    void numbersAreUniqueAndClearlyFake() {
        assertThat(POPULATION.residents())
                .extracting(Resident::nik)
                .doesNotHaveDuplicates()
                .allMatch(nik -> nik.matches("\\d{12}9\\d{3}") && !nik.endsWith("9000"));
    }

    @Test
    void numbersCarryBirthDateAndSex() {
        assertThat(POPULATION.residents()).allSatisfy(resident -> {
            LocalDate born = resident.birthDate();
            int day = Integer.parseInt(resident.nik().substring(6, 8)) - (resident.isWoman() ? 40 : 0);
            assertThat(day).isEqualTo(born.getDayOfMonth());
            assertThat(Integer.parseInt(resident.nik().substring(8, 10))).isEqualTo(born.getMonthValue());
        });
    }

    @Test
    void familiesHoldTogether() {
        Map<String, List<Resident>> families = POPULATION.residents().subList(0, 2_000).stream()
                .collect(Collectors.groupingBy(resident -> resident.household().number()));

        assertThat(families.values()).allSatisfy(family -> {
            Resident head = family.get(0);
            assertThat(head.role().relation()).isEqualTo("KEPALA KELUARGA");
            assertThat(family)
                    .filteredOn(member -> member.role().relation().equals("ANAK"))
                    .allSatisfy(child -> {
                        assertThat(child.parents().fatherNik()).isEqualTo(head.nik());
                        assertThat(child.birthDate()).isAfter(head.birthDate().plusYears(20));
                    });
        });
    }

    @Test
    void statesComeInTheirShares() {
        assertThat(share(State.DECEASED)).isBetween(0.017, 0.023);
        assertThat(share(State.DUPLICATE)).isBetween(0.004, 0.006);
        assertThat(share(State.INACTIVE)).isBetween(0.008, 0.012);
    }

    @Test
    void mostLiveInTheHomeRegencyAndSomeWereRegisteredUnderReplacedCodes() {
        long home = POPULATION.residents().stream()
                .filter(r -> r.nik().startsWith("3509"))
                .count();

        assertThat(home).isBetween(60_000L, 95_000L);
        assertThat(POPULATION.samples().get("old-region")).hasSize(3);
    }

    @Test
    void samplesShowEachKind() {
        assertThat(POPULATION.samples())
                .allSatisfy((kind, residents) -> assertThat(residents).as(kind).hasSize(3));
        assertThat(POPULATION.find(POPULATION.unknownNik())).isEmpty();
    }

    @Test
    void recordHasEveryKeyWithAText() {
        assertThat(POPULATION.residents().get(0).values()).hasSize(36).doesNotContainValue(null);
    }

    private static double share(State state) {
        return POPULATION.residents().stream()
                        .filter(resident -> resident.state() == state)
                        .count()
                / 100_000.0;
    }
}
