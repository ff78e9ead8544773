package id.simpul.bus.production;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.certs.DevelopmentPki;
import id.simpul.core.SystemId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a production start wants of certificates, keys, secrets and system files. */
class ProductionFilesTest {

    @TempDir
    Path folder;

    private StartUnderTest start;

    @BeforeEach
    void makeRight() throws IOException {
        start = new StartUnderTest(folder);
    }

    @Test
    void refusesCertificatesOfDevelopment() throws IOException {
        start.deleteFolder("certs");
        new DevelopmentPki(StartUnderTest.CLOCK, new SecureRandom())
                .create(folder.resolve("certs"), List.of(new SystemId("3509.dinsos.simbansos")));

        assertThat(start.words()).contains("root.crt dibuat untuk pengembangan", "server.crt was made for development");
        assertThat(start.codes())
                .containsExactly("certificate-of-development", "certificate-of-development", "partner-is-sandbox");
    }

    @Test
    void refusesAnEdgeCertificateThatIsNotValidNow() throws IOException {
        start.home().pki().expiredEdge();

        assertThat(start.codes()).containsExactly("certificate-not-valid");
    }

    @Test
    void refusesAMissingCertificateAndAMissingKey() throws IOException {
        Files.delete(folder.resolve("certs/root.crt"));
        Files.delete(folder.resolve("certs/log.key"));

        assertThat(start.codes()).containsExactly("certificate-unreadable", "key-missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "127.1.2.3", "[::1]", "0.0.0.0", "dukcapil.localhost"})
    void refusesAPartnerOnThisMachine(String host) throws IOException {
        Path file = folder.resolve("systems/dukcapil.yaml");
        Files.writeString(file, Files.readString(file).replace("172.16.160.128", host));

        assertThat(start.codes()).containsExactly("partner-is-this-machine");
    }

    @Test
    void refusesASystemFileThatItCannotRead() throws IOException {
        start.home().write("systems/dukcapil.yaml", "system: dukcapil\n");

        assertThat(start.codes()).containsExactly("partner-file-invalid");
    }

    @ParameterizedTest
    @CsvSource({
        "secrets,rwxr-x---",
        "secrets/vault-key-1,rw-r-----",
        "secrets/database-bus.password,rw----r--",
        "certs/server.key,rw-r--r--",
        "certs/answers.key,rw--w----"
    })
    void refusesSecretsThatOthersCanOpen(String file, String mode) throws IOException {
        Files.setPosixFilePermissions(folder.resolve(file), PosixFilePermissions.fromString(mode));

        assertThat(start.codes()).containsExactly("file-open-to-others");
        assertThat(start.words()).contains(file);
    }

    @Test
    void refusesKeysAndSecretsOfAnotherOwner() throws IOException {
        List<Fault> faults = new FileCheck(() -> () -> "simpul").look(start.judged());

        assertThat(faults).extracting(Fault::code).containsOnly(FaultCode.FILE_OF_ANOTHER_OWNER);
        assertThat(faults)
                .extracting(fault -> fault.arguments().get(0))
                .contains("secrets", "secrets/vault-key-1", "certs/log.key", "certs/answers.key");
    }

    @ParameterizedTest
    @CsvSource({"0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef", "pendek-sekali", "ZZZZ"})
    void refusesAVaultKeyThatIsNotRandom(String key) throws IOException {
        start.home().secret("vault-key-1", key);

        assertThat(start.codes()).containsExactly("secret-not-random");
        assertThat(start.words()).doesNotContain(key);
    }

    @Test
    void refusesMissingSecrets() throws IOException {
        Files.delete(folder.resolve("secrets/subject-key-1"));
        Files.delete(folder.resolve("secrets/database-bus.password"));
        Files.delete(folder.resolve("secrets/management.token"));
        Files.delete(folder.resolve("secrets/cases.token"));

        assertThat(start.codes())
                .containsExactly("secret-missing", "secret-missing", "secret-missing", "secret-missing");
    }
}
