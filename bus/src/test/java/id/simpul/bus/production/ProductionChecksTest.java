package id.simpul.bus.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.certs.DevelopmentPki;
import id.simpul.core.SystemId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.security.Security;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class ProductionChecksTest {

    private static final Clock CLOCK = Clock.systemUTC();

    @TempDir
    Path folder;

    private ProductionHome home;
    private final Map<String, Object> settings = new HashMap<>();

    @BeforeEach
    void makeRight() throws IOException {
        home = new ProductionHome(folder);
        settings.putAll(Map.of(
                "simpul.home",
                folder.toString(),
                "simpul.services",
                folder.resolve("services").toString(),
                "simpul.region",
                "3509",
                "simpul.database.url",
                "jdbc:postgresql://db.contoh.go.id/simpul?sslmode=verify-full",
                "management.server.address",
                "127.0.0.1",
                "management.server.port",
                "8081",
                "server.port",
                "8443"));
    }

    @Test
    void startsWhenEverythingIsRight() {
        assertThatCode(this::start).doesNotThrowAnyException();
    }

    @Test
    void leavesDevelopmentAlone() throws IOException {
        settings.put("simpul.profile", "development");
        Files.delete(folder.resolve("certs/root.crt"));

        assertThatCode(this::start).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"staging", "Production", "development ", "", "prod"})
    void knowsNoThirdProfile(String profile) {
        settings.put("simpul.profile", profile.isEmpty() ? " " : profile);

        assertThatThrownBy(this::start)
                .hasRootCauseMessage("simpul.profile is '" + settings.get("simpul.profile")
                        + "', but only development and production exist");
    }

    @Test
    void namesSettingsThatAreMissing() {
        settings.remove("simpul.region");
        settings.remove("simpul.database.url");

        assertThat(codes()).containsExactly("setting-missing", "setting-missing");
    }

    @Test
    void refusesCertificatesOfDevelopment() throws IOException {
        deleteFolder("certs");
        new DevelopmentPki(CLOCK, new SecureRandom())
                .create(folder.resolve("certs"), List.of(new SystemId("3509.dinsos.simbansos")));

        assertThat(words()).contains("root.crt dibuat untuk pengembangan", "server.crt was made for development");
        assertThat(codes())
                .containsExactly("certificate-of-development", "certificate-of-development", "partner-is-sandbox");
    }

    @Test
    void refusesAnEdgeCertificateThatIsNotValidNow() throws IOException {
        home.pki().expiredEdge();

        assertThat(codes()).containsExactly("certificate-not-valid");
    }

    @Test
    void refusesAMissingCertificateAndAMissingKey() throws IOException {
        Files.delete(folder.resolve("certs/root.crt"));
        Files.delete(folder.resolve("certs/log.key"));

        assertThat(codes()).containsExactly("certificate-unreadable", "key-missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "127.1.2.3", "[::1]", "0.0.0.0", "dukcapil.localhost"})
    void refusesAPartnerOnThisMachine(String host) throws IOException {
        Path file = folder.resolve("systems/dukcapil.yaml");
        Files.writeString(file, Files.readString(file).replace("172.16.160.128", host));

        assertThat(codes()).containsExactly("partner-is-this-machine");
    }

    @Test
    void refusesASystemFileThatItCannotRead() throws IOException {
        home.write("systems/dukcapil.yaml", "system: dukcapil\n");

        assertThat(codes()).containsExactly("partner-file-invalid");
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

        assertThat(codes()).containsExactly("file-open-to-others");
        assertThat(words()).contains(file);
    }

    @Test
    void refusesKeysAndSecretsOfAnotherOwner() throws IOException {
        List<Fault> faults = new FileCheck(() -> () -> "simpul").look(judged());

        assertThat(faults).extracting(Fault::code).containsOnly(FaultCode.FILE_OF_ANOTHER_OWNER);
        assertThat(faults)
                .extracting(fault -> fault.arguments().get(0))
                .contains("secrets", "secrets/vault-key-1", "certs/log.key", "certs/answers.key");
    }

    @ParameterizedTest
    @CsvSource({"0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef", "pendek-sekali", "ZZZZ"})
    void refusesAVaultKeyThatIsNotRandom(String key) throws IOException {
        home.secret("vault-key-1", key);

        assertThat(codes()).containsExactly("secret-not-random");
        assertThat(words()).doesNotContain(key);
    }

    @Test
    void refusesMissingSecrets() throws IOException {
        Files.delete(folder.resolve("secrets/subject-key-1"));
        Files.delete(folder.resolve("secrets/database-bus.password"));

        assertThat(codes()).containsExactly("secret-missing", "secret-missing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://db.contoh.go.id/simpul",
                "jdbc:postgresql://db.contoh.go.id/simpul?sslmode=require",
                "jdbc:postgresql://db.contoh.go.id/simpul?ssl=true&sslfactory=org.postgresql.ssl.NonValidatingFactory",
                "jdbc:postgresql://127.0.0.1,db.contoh.go.id/simpul"
            })
    void refusesADatabaseElsewhereWithoutVerifiedTls(String url) {
        settings.put("simpul.database.url", url);

        assertThat(codes()).containsExactly("database-without-tls");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://db.contoh.go.id/simpul?ssl=true",
                "jdbc:postgresql://localhost/simpul",
                "jdbc:postgresql://db.contoh.go.id/simpul?sslmode=verify-ca"
            })
    void takesADatabaseWithVerifiedTlsOrOnThisMachine(String url) {
        settings.put("simpul.database.url", url);

        assertThatCode(this::start).doesNotThrowAnyException();
    }

    @Test
    void refusesAnAddressThatIsNoDatabaseAndARoleThatOwnsTheLog() {
        settings.put("simpul.database.url", "jdbc:mysql://localhost/simpul");
        settings.put("simpul.database.user", "simpul_owner");

        assertThat(codes()).containsExactly("database-one-role", "database-url-unreadable");
    }

    @Test
    void wantsARecentBackupOfADatabaseInItsHome() throws IOException {
        settings.put("simpul.database.url", "jdbc:postgresql://127.0.0.1:5439/simpul");
        Files.createDirectories(folder.resolve("postgres/data"));
        assertThat(codes()).containsExactly("backup-not-set");

        settings.put("simpul.database.backup", folder.resolve("backup").toString());
        assertThat(codes()).containsExactly("backup-old");

        Path backup = home.write("backup/2026-01-01/base.tar", "");
        Files.setLastModifiedTime(backup, FileTime.from(CLOCK.instant().minus(Duration.ofHours(49))));
        assertThat(codes()).containsExactly("backup-old");

        Files.setLastModifiedTime(backup, FileTime.from(CLOCK.instant().minus(Duration.ofHours(47))));
        assertThatCode(this::start).doesNotThrowAnyException();
    }

    @Test
    void refusesAControlPort() {
        settings.put("simpul.control.port", "9999");

        assertThat(codes()).containsExactly("control-port");
    }

    @Test
    void keepsManagementOnThisMachineAndSmall() {
        settings.put("management.server.address", "0.0.0.0");
        settings.put("management.server.port", "8443");
        settings.put("management.endpoints.web.exposure.include", "health, heapdump, env");

        assertThat(codes()).containsExactly("management-open", "management-on-edge", "management-tells-too-much");
        assertThat(words()).contains("heapdump, env");
    }

    @Test
    void refusesAJavaThatWasMadeToTakeOldTls() {
        String usual = Security.getProperty("jdk.tls.disabledAlgorithms");
        Security.setProperty("jdk.tls.disabledAlgorithms", usual.replace("TLSv1.1,", ""));
        try {
            assertThat(codes()).containsExactly("tls-weakened");
        } finally {
            Security.setProperty("jdk.tls.disabledAlgorithms", usual);
        }
    }

    @ParameterizedTest
    @EnumSource(FaultCode.class)
    void everyFaultHasItsWordsInBothLanguages(FaultCode code) {
        Fault fault = Fault.of(code, "one", "two", "three");

        String indonesian = fault.words(Locale.forLanguageTag("id"));
        String english = fault.words(Locale.ENGLISH);

        assertThat(indonesian).isNotBlank().isNotEqualTo(english).doesNotContain("{", "}");
        assertThat(english).isNotBlank().doesNotContain("{", "}");
    }

    private void start() {
        new ProductionCheck(environment(), CLOCK).postProcessBeanFactory(new DefaultListableBeanFactory());
    }

    private InsecureStart refused() {
        return org.assertj.core.api.Assertions.catchThrowableOfType(InsecureStart.class, this::start);
    }

    private List<String> codes() {
        return refused().codes();
    }

    private String words() {
        return refused().getMessage();
    }

    private StandardEnvironment environment() {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", settings));
        return environment;
    }

    private Judged judged() {
        return new Judged(
                new id.simpul.bus.BusSettings(
                        folder,
                        folder,
                        "3509",
                        "node-1",
                        "production",
                        Duration.ofSeconds(1),
                        new id.simpul.bus.BusSettings.Database(
                                "jdbc:postgresql://localhost/simpul", "owner", "bus", 1, null),
                        null),
                environment(),
                Instant.now(CLOCK));
    }

    private void deleteFolder(String name) throws IOException {
        try (var files = Files.walk(folder.resolve(name))) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
