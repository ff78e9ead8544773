package id.simpul.ledger.evidence;

import static id.simpul.ledger.LedgerUnderTest.IDS;
import static id.simpul.ledger.LedgerUnderTest.LOG_IT;
import static id.simpul.ledger.LedgerUnderTest.RANDOM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import id.simpul.core.ExchangeId;
import id.simpul.ledger.CommitterSettings;
import id.simpul.ledger.GroupCommitter;
import id.simpul.ledger.LedgerUnderTest;
import id.simpul.ledger.TestKeys;
import id.simpul.ledger.log.LogSigner;
import id.simpul.ledger.log.SignedLog;
import id.simpul.testkit.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program for auditors in docs/evidence.md, which shares no code with ours: Python and OpenSSL. */
class StandardToolsIT {

    private static final Path PAGE = Path.of("../docs/evidence.md");
    private static final Pattern PROGRAM = Pattern.compile("```python\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path folder;

    private final LogSigner signer = TestKeys.logSigner("simpul/3509");
    private final TestDatabase database = LedgerUnderTest.database();
    private byte[] bundle = new byte[0];

    @BeforeEach
    void exportABundle() throws Exception {
        assumeThat(isInstalled("python3", "--version") && isInstalled("openssl", "version"))
                .as("python3 and openssl")
                .isTrue();
        ExchangeId exchange = IDS.nextExchange();
        try (GroupCommitter committer =
                new GroupCommitter(database.bus(), CommitterSettings.of("node-1"), Clock.systemUTC(), RANDOM)) {
            for (int i = 0; i < 301; i++) {
                committer
                        .submit(LOG_IT, i % 43 == 0 ? exchange : IDS.nextExchange())
                        .join();
            }
        }
        SignedLog log = new SignedLog(database.bus(), signer, Clock.systemUTC());
        bundle = new Evidence(database.bus(), log)
                .export(exchange, Optional.empty())
                .orElseThrow();
        Matcher program = PROGRAM.matcher(Files.readString(PAGE));
        assertThat(program.find()).isTrue();
        Files.writeString(folder.resolve("check.py"), program.group(1));
        Files.writeString(
                folder.resolve("log.vkey"), TestKeys.logSigner("simpul/3509").key() + "\n" + signer.key() + "\n");
    }

    @Test
    void proveAGenuineBundle() throws Exception {
        assertThat(check(bundle)).endsWith("PROVED by " + signer.key() + "\n0").contains("\"type\":\"admitted\"");
    }

    @Test
    void rejectAChangedEventAChangedCheckpointAndAnUnknownKey() throws Exception {
        String text = new String(bundle, StandardCharsets.UTF_8);

        assertThat(check(text.replaceFirst("dinsos", "dinkes")))
                .contains("entry not in the log")
                .endsWith("\n1");
        assertThat(check(text.replace("3509\\n301", "3509\\n302")))
                .contains("openssl")
                .endsWith("\n1");
        Files.writeString(
                folder.resolve("log.vkey"), TestKeys.logSigner("simpul/3509").key() + "\n");
        assertThat(check(bundle)).contains("key not trusted").endsWith("\n1");
    }

    private String check(String changed) throws Exception {
        return check(changed.getBytes(StandardCharsets.UTF_8));
    }

    /** What the program prints, and its exit code as the last line. */
    private String check(byte[] file) throws Exception {
        Path copy = folder.resolve("copy.bukti.json");
        Files.write(copy, file);
        Path output = folder.resolve("output.txt");
        Process python = new ProcessBuilder("python3", "check.py", copy.toString(), "log.vkey")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(python.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return Files.readString(output) + python.exitValue();
    }

    private static boolean isInstalled(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notThere) {
            return false;
        }
    }
}
