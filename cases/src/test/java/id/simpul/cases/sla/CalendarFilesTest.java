package id.simpul.cases.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalendarFilesTest {

    private static final Path SAMPLES = Path.of("../cli/src/main/resources/id/simpul/cli/development/calendar");
    private static final String GOOD = """
            year: 2026
            weekend: [sabtu, minggu]
            holidays:
              - { date: 2026-08-17, name: Proklamasi Kemerdekaan }
              - { date: 2026-03-19, name: Nyepi, check: true }
            jointLeave:
              - { date: 2026-12-24, name: Cuti bersama Natal, check: false }
            """;

    @TempDir
    Path folder;

    @Test
    void readsAYear() throws IOException {
        write("2026.yaml", GOOD);

        assertThat(CalendarFiles.read(folder)).singleElement().satisfies(year -> {
            assertThat(year.year()).isEqualTo(2026);
            assertThat(year.weekend()).containsExactlyInAnyOrder(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
            assertThat(year.free())
                    .containsExactlyInAnyOrder(
                            LocalDate.parse("2026-08-17"),
                            LocalDate.parse("2026-03-19"),
                            LocalDate.parse("2026-12-24"));
            assertThat(year.unchecked()).isEqualTo(1);
        });
    }

    @Test
    void theSamplesAreReadAndSayThatTheyMustBeChecked() throws IOException {
        List<CalendarYear> years = CalendarFiles.read(SAMPLES);

        assertThat(years).extracting(CalendarYear::year).containsExactly(2026, 2027);
        for (CalendarYear year : years) {
            assertThat(year.unchecked()).isGreaterThan(5);
            assertThat(Files.readString(SAMPLES.resolve(year.year() + ".yaml")))
                    .startsWith("# CONTOH, UNTUK DIPERIKSA")
                    .contains("# A SAMPLE, TO BE CHECKED");
            for (String fixed : List.of("-01-01", "-05-01", "-06-01", "-08-17", "-12-25")) {
                assertThat(year.free()).contains(LocalDate.parse(year.year() + fixed));
            }
        }
    }

    @Test
    void aMissingFolderHasNoYears() throws IOException {
        assertThat(CalendarFiles.read(folder.resolve("none"))).isEmpty();
    }

    @Test
    void saysFileLineAndRemedyOfEveryFaultAtOnce() throws IOException {
        write("2026.yaml", """
                year: 2027
                weekend: [sabtu, sunday]
                libur: []
                holidays:
                  - { date: 2026-02-30, name: a }
                  - { date: 2027-08-17, name: b }
                  - { date: 2026-08-17, name: c, cek: true }
                  - { date: 2026-08-17, name: d, check: mungkin }
                  - { name: e }
                """);

        faults("calendar/2026.yaml:1: year harus 2026 seperti nama berkas");
        faults("calendar/2026.yaml:2: bukan nama hari; tulis senin sampai minggu");
        faults("calendar/2026.yaml:3: kunci tidak dikenal; yang ada: year, weekend");
        faults("calendar/2026.yaml:5: bukan tanggal; tulis seperti 2026-08-17 (no date; write 2026-08-17)");
        faults("calendar/2026.yaml:6: tanggal bukan di tahun 2026");
        faults("calendar/2026.yaml:7: kunci tidak dikenal; yang ada: date, name, check");
        faults("calendar/2026.yaml:8: tanggal ada dua kali");
        faults("calendar/2026.yaml:8: check adalah true atau false");
        faults("calendar/2026.yaml:9: date dan name harus ada");
    }

    @Test
    void refusesAFileThatIsNoYearOrNoYaml() throws IOException {
        write("libur.yaml", GOOD);
        write("2027.yaml", "year: 2027\nweekend: [sabtu\nholidays: []\n");
        write("2028.yaml", "");
        write("2029.yaml", "year: 2029\nweekend: [senin, selasa, rabu, kamis, jumat, sabtu, minggu]\nholidays: []\n");
        write("2030.yaml", "year: 2030\nyear: 2030\nweekend: {}\nholidays: x\n");
        write("2031.yaml", "year: 2031\nweekend: [minggu]\n");

        faults("calendar/libur.yaml:1: nama berkas bukan tahun");
        faults("calendar/2027.yaml:3: susunan YAML rusak");
        faults("calendar/2028.yaml:1: susunan YAML rusak");
        faults("calendar/2029.yaml:1: tidak ada hari kerja");
        faults("calendar/2030.yaml:2: year ada dua kali");
        faults("calendar/2030.yaml:3: harus daftar");
        faults("calendar/2030.yaml:4: harus daftar");
        faults("calendar/2031.yaml:1: year, weekend, dan holidays harus ada");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private void faults(String fault) {
        assertThatExceptionOfType(CalendarInvalid.class)
                .isThrownBy(() -> CalendarFiles.read(folder))
                .withMessageContaining(fault);
    }
}
