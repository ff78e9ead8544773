package id.simpul.bus.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a production start wants of its database and its broker. */
class ProductionDatabaseTest {

    @TempDir
    Path folder;

    private StartUnderTest start;

    @BeforeEach
    void makeRight() throws IOException {
        start = new StartUnderTest(folder);
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
        start.set("simpul.database.url", url);

        assertThat(start.codes()).containsExactly("database-without-tls");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://db.contoh.go.id/simpul?ssl=true",
                "jdbc:postgresql://localhost/simpul",
                "jdbc:postgresql://db.contoh.go.id/simpul?sslmode=verify-ca"
            })
    void takesADatabaseWithVerifiedTlsOrOnThisMachine(String url) {
        start.set("simpul.database.url", url);

        assertThatCode(start::run).doesNotThrowAnyException();
    }

    @Test
    void refusesAnAddressThatIsNoDatabaseAndARoleThatOwnsTheLog() {
        start.set("simpul.database.url", "jdbc:mysql://localhost/simpul");
        start.set("simpul.database.user", "simpul_owner");

        assertThat(start.codes()).containsExactly("database-one-role", "database-url-unreadable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tcp://broker.contoh.go.id:61616",
                "tcp://broker.contoh.go.id:61617?sslEnabled=true",
                "tcp://broker.contoh.go.id:61617?sslEnabled=true;verifyHost=true;trustAll=true",
                "(tcp://localhost:61616,tcp://broker.contoh.go.id:61616)"
            })
    void refusesABrokerElsewhereWithoutVerifiedTlsAndOneWithoutPassword(String url) throws IOException {
        start.set("spring.artemis.mode", "native");
        start.set("spring.artemis.broker-url", url);
        assertThat(start.codes()).containsExactly("broker-without-tls", "secret-missing");

        start.home().secret("broker.password", "rahasia");
        start.set("spring.artemis.broker-url", "tcp://broker.contoh.go.id:61617?sslEnabled=true;verifyHost=true");
        assertThatCode(start::run).doesNotThrowAnyException();
        start.set("spring.artemis.broker-url", "tcp://localhost:61616");
        assertThatCode(start::run).doesNotThrowAnyException();
    }

    @Test
    void wantsARecentBackupOfADatabaseInItsHome() throws IOException {
        start.set("simpul.database.url", "jdbc:postgresql://127.0.0.1:5439/simpul");
        Files.createDirectories(folder.resolve("postgres/data"));
        assertThat(start.codes()).containsExactly("backup-not-set");

        start.set("simpul.database.backup", folder.resolve("backup").toString());
        assertThat(start.codes()).containsExactly("backup-old");

        Path backup = start.home().write("backup/2026-01-01/base.tar", "");
        Files.setLastModifiedTime(
                backup, FileTime.from(StartUnderTest.CLOCK.instant().minus(Duration.ofHours(49))));
        assertThat(start.codes()).containsExactly("backup-old");

        Files.setLastModifiedTime(
                backup, FileTime.from(StartUnderTest.CLOCK.instant().minus(Duration.ofHours(47))));
        assertThatCode(start::run).doesNotThrowAnyException();
    }
}
