package id.simpul.bus.packages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.agreements.packages.PackageImport.Reuse;
import id.simpul.certs.DevelopmentPki;
import id.simpul.core.SystemId;
import id.simpul.routes.PackageFaults;
import id.simpul.routes.check.PackageFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is imported of a system file, and what is refused. */
class SystemFilesTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-28T01:00:00Z"), ZoneOffset.UTC);
    private static final String NAME = "3509.dinsos.kantor";
    private static final String FILE = """
            system: 3509.dinsos.kantor
            technology: rest
            baseUrl: https://kantor.example.go.id/api
            trust: certs/partners/disnaker.siapkerja.crt
            operations:
              keadaan: { method: GET, path: /keadaan, effect: false, answer: { status: /status } }
            """;

    @TempDir
    Path home;

    private Path trust;

    @BeforeEach
    void makeHome() throws IOException {
        new DevelopmentPki(CLOCK, new SecureRandom()).create(home.resolve("certs"), List.of(new SystemId(NAME)));
        trust = home.resolve("certs/partners/disnaker.siapkerja.crt");
        Files.createDirectories(home.resolve("systems"));
        save(FILE);
    }

    @Test
    void namesAVersionByItsDayAndItsContent() throws IOException {
        PackageFiles read = files(true).files(NAME);

        assertThat(files(true).requireUsable(NAME, read))
                .isEqualTo(new PackageFolder.Usable("2026.11.28-" + read.hash().substring(0, 8), Reuse.LABELLED));
        save(FILE.replace("/keadaan,", "/kondisi,"));
        assertThat(files(true).files(NAME).hash()).isNotEqualTo(read.hash());
    }

    @Test
    void keepsTheCertificatesAndNothingElseThatStandsBesideThem() throws IOException {
        String before = files(true).files(NAME).hash();
        Files.writeString(trust, "# kunci: jangan disalin\n", StandardOpenOption.APPEND);

        PackageFiles read = files(true).files(NAME);

        assertThat(read.hash()).isEqualTo(before);
        assertThat(read.files().keySet()).containsExactly("system.yaml", "trust.crt");
        assertThat(read.text("trust.crt"))
                .hasValueSatisfying(pem -> assertThat(pem).doesNotContain("kunci"));
    }

    @Test
    void outsideDevelopmentASandboxIsTrustedByNoVersionWhereverItCameFrom() throws IOException {
        PackageFiles importedInDevelopment = files(true).files(NAME);

        assertThatThrownBy(() -> files(false).requireUsable(NAME, importedInDevelopment))
                .isInstanceOf(PackageFaults.class)
                .hasMessageContaining("trust has a certificate of a sandbox or of development");
    }

    @Test
    void tellsAllFaultsOfAFileAndThatThereIsNone() throws IOException {
        save(FILE.replace("technology: rest", "technology: faks").replace("trust:", "kepercayaan:"));

        assertThatThrownBy(() -> files(true).files(NAME))
                .isInstanceOf(PackageFaults.class)
                .hasMessageContaining("technology is not")
                .hasMessageContaining("trust is missing")
                .hasMessageContaining("kepercayaan is not a known key");
        assertThatThrownBy(() -> files(true).files("3509.dinsos.lain"))
                .isInstanceOf(PackageFaults.class)
                .hasMessageContaining("there is no file 3509.dinsos.lain.yaml");
    }

    @Test
    void seesThatACertificateFileHasChangedOrCome() throws IOException {
        String before = files(true).states().get(NAME);
        byte[] pem = Files.readAllBytes(trust);

        Files.delete(trust);
        String without = files(true).states().get(NAME);
        Files.write(trust, pem);
        Files.writeString(trust, "\n", StandardOpenOption.APPEND);

        assertThat(without).isNotEqualTo(before);
        assertThat(files(true).states().get(NAME)).isNotEqualTo(without).isNotEqualTo(before);
    }

    @Test
    void leavesDukcapilAndBpjsToTheirOwnReaders() throws IOException {
        Files.writeString(home.resolve("systems/dukcapil.yaml"), "system: dukcapil\n");

        assertThat(files(true).states()).containsOnlyKeys(NAME);
    }

    private SystemFiles files(boolean isDevelopment) {
        return new SystemFiles(home, new SystemReader(isDevelopment), CLOCK);
    }

    private void save(String text) throws IOException {
        Files.write(home.resolve("systems/" + NAME + ".yaml"), text.getBytes(StandardCharsets.UTF_8));
    }
}
