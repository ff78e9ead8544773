package id.simpul.cli.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.certs.Ed25519Keys;
import id.simpul.certs.FileSigner;
import id.simpul.cli.console.ReportLine;
import id.simpul.cli.console.Words;
import id.simpul.cli.home.HomeOption;
import id.simpul.cli.home.Program;
import id.simpul.cli.home.Surroundings;
import id.simpul.core.EventType;
import id.simpul.core.LogEvent;
import id.simpul.ledger.CommitterSettings;
import id.simpul.ledger.GroupCommitter;
import id.simpul.ledger.LedgerSchema;
import id.simpul.ledger.Migrations;
import id.simpul.ledger.Months;
import id.simpul.ledger.log.LogFault;
import id.simpul.ledger.log.LogSigner;
import id.simpul.ledger.log.SignedLog;
import id.simpul.ledger.log.VerifierKey;
import id.simpul.ledger.log.VerifierKeys;
import id.simpul.testkit.PostgresForTests;
import id.simpul.testkit.TestDatabase;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LogVerificationIT {

    @TempDir
    Path folder;

    private final TestDatabase database = PostgresForTests.freshDatabase();
    private final StringWriter out = new StringWriter();
    private LogSigner signer;

    @BeforeEach
    void prepareLog() throws Exception {
        Migrations.migrate(database.owner(), database.busUser(), LedgerSchema.NAME, LedgerSchema.LOCATION);
        Months.make(database.bus(), LocalDate.now(Clock.systemUTC()));
        FileSigner key = FileSigner.of(
                KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate());
        signer = new LogSigner(new VerifierKey("simpul/3509", Ed25519Keys.publicKeyBytes(key.publicKey())), key);
        record();
        record();
    }

    @Test
    void remembersTheNewestCheckpointOfASoundLogAndAcceptsItsExtension() throws Exception {
        ReportLine first = verification().run();
        String remembered = Files.readString(seen());
        record();
        ReportLine second = verification().run();

        assertThat(first.toJson()).startsWith("{\"name\":\"log-verify\",\"pass\":true,\"entries\":2,\"confirmed\":2,");
        assertThat(remembered).startsWith("simpul/3509\n2\n");
        assertThat(second.exitCode()).isZero();
        assertThat(Files.readString(seen())).startsWith("simpul/3509\n3\n");
        assertThat(out.toString()).contains("LOG UTUH");
    }

    @Test
    void namesWhatIsWrongAndKeepsWhatItRemembered() throws Exception {
        verification().run();
        String remembered = Files.readString(seen());
        tamper(
                "DELETE FROM ledger.log_entry WHERE log_index = 1",
                "UPDATE ledger.head SET next_index = 1",
                "DELETE FROM ledger.checkpoint WHERE size = 2");

        ReportLine report = verification().run();

        assertThat(report.pass()).isFalse();
        assertThat(report.figures()).containsEntry("faults", 1L);
        assertThat(out.toString())
                .contains("Entri 1: ada saat diperiksa dahulu")
                .contains("LOG TIDAK UTUH");
        assertThat(Files.readString(seen())).isEqualTo(remembered);
    }

    @Test
    void hasWordsForEveryFault() {
        for (LogFault.Kind kind : LogFault.Kind.values()) {
            assertThat(Words.indonesian().say(LogVerification.code(kind), "7")).isNotEmpty();
            assertThat(Words.english().say(LogVerification.code(kind), "7")).isNotEmpty();
        }
    }

    private Path seen() {
        return folder.resolve("log-seen.checkpoint");
    }

    private LogVerification verification() {
        Program program = new Program(Path.of("java"), "", Optional.empty());
        Surroundings surroundings = new Surroundings(
                Words.indonesian(), new HomeOption(program, null), program, Clock.systemUTC(), new SecureRandom());
        return new LogVerification(
                database.bus(),
                new VerifierKeys(List.of(signer.key())),
                seen(),
                surroundings,
                new PrintWriter(out, true));
    }

    private void record() throws Exception {
        try (GroupCommitter committer = new GroupCommitter(
                database.bus(), CommitterSettings.of("node-1"), Clock.systemUTC(), new SecureRandom())) {
            committer
                    .<String, String>submit(
                            (transaction, batch) -> {
                                batch.forEach(state -> transaction.append(
                                        LogEvent.of(EventType.STATE_CHANGED, Map.of("state", state))));
                                return () -> batch;
                            },
                            "blocked")
                    .join();
        }
        new SignedLog(database.bus(), signer, Clock.systemUTC()).integrate();
    }

    private void tamper(String... statements) throws Exception {
        try (Connection connection = database.connectAsOwner();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
