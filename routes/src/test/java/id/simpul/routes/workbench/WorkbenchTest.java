package id.simpul.routes.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import id.simpul.core.Regions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbenchTest {

    private static final Path SERVICES = Path.of("services");
    private static final Regions REGIONS = Regions.load();
    private static final String VERIFY = "kependudukan/verifikasi";
    private static final String ASKED = "request: { nik: \"3509010101909001\", unsur: { NAMA_LGKP: BUDI CONTOH } }\n";
    private static final String CARD = "disnaker/kartu-pencari-kerja";

    @TempDir
    Path home;

    private Systems systems = Systems.none();

    @BeforeEach
    void copyServices() throws IOException {
        systems = Systems.in(Path.of("../cli/src/main/resources/id/simpul/cli/development/systems"));
        for (String service : List.of(VERIFY, CARD)) {
            copy(SERVICES.resolve(service), home.resolve(service));
        }
    }

    @Test
    void namesTheStepThatCallsWithoutALine() throws IOException {
        assertThat(flaws(VERIFY, ASKED)).containsExactly(Flaw.of(Flaw.Code.UNSCRIPTED, "identitas", "dukcapil:verify"));
    }

    @Test
    void refusesAnElementThatDukcapilDoesNotHave() throws IOException {
        String given = "partners: { identitas: { kesimpulan: sesuai, unsur: { NAMA: { sesuai: true } } } }\n";

        assertThat(flaws(VERIFY, ASKED + given))
                .containsExactly(Flaw.of(Flaw.Code.PARTNER_ANSWER, "identitas", "unsur/NAMA"));
    }

    @Test
    void refusesWhatTheOperationOfASystemDoesNotAnswer() throws IOException {
        assertThat(flaws(CARD, """
                        request: { pendidikan: SMA }
                        partners:
                          identitas: { kesimpulan: sesuai, unsur: { NAMA_LGKP: { sesuai: true } } }
                          daftar: { nomor: AK1-0001 }
                        """)).containsExactly(Flaw.of(Flaw.Code.PARTNER_ANSWER, "daftar", "nomor"));
    }

    @Test
    void showsWhereAnAnswerDiffersWithoutTheValues() throws IOException {
        String given = """
                partners: { identitas: { kesimpulan: sesuai, unsur: { NAMA_LGKP: { sesuai: true, skor: 90 } } } }
                body: { kesimpulan: mirip, unsur: { NAMA_LGKP: { sesuai: true, skor: 90 } } }
                """;

        assertThat(flaws(VERIFY, ASKED + given))
                .containsExactly(Flaw.of(Flaw.Code.BODY, "/kesimpulan", "mirip", "sesuai"));
    }

    @Test
    void holdsAnAnswerAgainstTheContract() throws IOException {
        Files.writeString(home.resolve(VERIFY + "/response.schema.json"), "{\"required\": [\"lain\"]}");
        String given = "partners: { identitas: { kesimpulan: sesuai, unsur: { NAMA_LGKP: { sesuai: true } } } }\n";

        assertThat(flaws(VERIFY, ASKED + given))
                .singleElement()
                .satisfies(flaw -> assertThat(flaw.details().get(1)).contains("internal", "required"));
    }

    @Test
    void saysThatACaseStillWaits() throws IOException {
        assertThat(flaws(CARD, """
                        request: { pendidikan: SMA }
                        partners:
                          identitas: { fault: partner-unreachable }
                        """)).containsExactly(Flaw.of(Flaw.Code.HELD, "-", "partner-down"));
    }

    @Test
    void takesAWaitThatIsExpected() throws IOException {
        assertThat(flaws(CARD, """
                        request: { pendidikan: SMA }
                        partners: { identitas: { fault: partner-unreachable } }
                        held: partner-down
                        """)).isEmpty();
    }

    @Test
    void refusesAnEventThatTheDoorRefuses() throws IOException {
        assertThat(flaws(CARD, """
                        request: { pendidikan: SMA }
                        partners:
                          identitas: { kesimpulan: sesuai, unsur: { NAMA_LGKP: { sesuai: true } } }
                          daftar: { nomorDaftar: AK1-0001 }
                        events: [{ keputusan: { status: mungkin } }]
                        """))
                .singleElement()
                .satisfies(flaw -> assertThat(flaw.code()).isEqualTo(Flaw.Code.EVENT));
    }

    @Test
    void saysWhatIsWrongWithACaseFile() throws IOException {
        assertThat(flaws(VERIFY, ASKED + "partner: {}\n"))
                .singleElement()
                .satisfies(flaw -> assertThat(flaw.details().get(0)).contains("partner"));
    }

    @Test
    void doesNotRunWhatTheCheckerRefuses() throws IOException {
        Path route = home.resolve(VERIFY + "/route.camel.yaml");
        Files.writeString(route, Files.readString(route).replace("dukcapil:verify", "file:/tmp"));

        assertThat(flaws(VERIFY, ASKED)).singleElement().satisfies(flaw -> {
            assertThat(flaw.code()).isEqualTo(Flaw.Code.PACKAGE);
            assertThat(flaw.details().get(0)).contains("route.camel.yaml", "file");
        });
    }

    @Test
    void masksWhatCouldBeSomebodysData() {
        assertThat(Masked.text("3509010101909001")).isEqualTo("3509************");
        assertThat(Masked.text("BUDI CONTOH")).isEqualTo("B**********");
        assertThat(Masked.text("budi")).isEqualTo("b***");
        assertThat(Masked.of("kesimpulan", TextNode.valueOf("tidak-sesuai"))).isEqualTo("tidak-sesuai");
    }

    @Test
    void triesARequestStepByStepWithSimulatedPartnersAndNoPersonalValue() throws IOException {
        byte[] request = "{\"nik\":\"3509010101909001\",\"unsur\":{\"NAMA_LGKP\":\"BUDI CONTOH\"}}"
                .getBytes(StandardCharsets.UTF_8);

        Attempt attempt = bench().attempt(VERIFY, home.resolve(VERIFY), Optional.of(request), Optional.empty());

        assertThat(attempt.steps()).extracting(Traced::step).containsExactly("identitas", "jawaban");
        assertThat(attempt.steps().get(0).isSimulated()).isTrue();
        assertThat(attempt.answer())
                .hasValueSatisfying(answer -> assertThat(answer).contains("kesimpulan: sesuai"));
        assertThat(attempt.toString()).contains("3509****").doesNotContain("3509010101909001", "BUDI");
    }

    @Test
    void showsEachStepOfACaseOnceHoweverOftenItsRouteRuns() throws IOException {
        byte[] file = Files.readAllBytes(SERVICES.resolve(CARD).resolve("cases/lengkap.yaml"));

        Attempt attempt = bench().attempt(CARD, home.resolve(CARD), Optional.empty(), Optional.of(file));

        assertThat(attempt.steps())
                .extracting(Traced::step)
                .containsExactly(
                        "identitas",
                        "daftar",
                        "diterima",
                        "keputusan",
                        "disetujui",
                        "keputusan",
                        "terbit",
                        "henti-terbit");
        assertThat(attempt.states()).containsExactly("diterima", "disetujui", "terbit");
    }

    private Workbench bench() {
        return new Workbench(systems, REGIONS, Clock.systemUTC());
    }

    private List<Flaw> flaws(String service, String content) throws IOException {
        Path cases = home.resolve(service + "/cases");
        try (var files = Files.list(cases)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.writeString(cases.resolve("satu.yaml"), content);
        return bench().test(service, home.resolve(service)).examples().get(0).flaws();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }
}
