package id.simpul.cli.keys;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.certs.Ed25519Keys;
import id.simpul.certs.FileSigner;
import id.simpul.certs.JwkSet;
import id.simpul.cli.console.FailureWords;
import id.simpul.cli.console.Words;
import id.simpul.cli.home.Development;
import id.simpul.cli.home.Home;
import id.simpul.cli.home.HomeOption;
import id.simpul.cli.home.Ports;
import id.simpul.cli.home.Program;
import id.simpul.cli.home.Surroundings;
import id.simpul.ledger.log.VerifierKey;
import id.simpul.ledger.log.VerifierKeys;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KeysRotateTest {

    @TempDir
    Path folder;

    private final StringWriter err = new StringWriter();
    private Home home;

    @BeforeEach
    void prepareHome() throws IOException {
        home = new Home(folder).create();
        new Development(Clock.systemUTC(), new SecureRandom()).prepare(home, Ports.USUAL);
    }

    @Test
    void keepsThePublicLineOfEveryEarlierLogKeyAndNoPrivateOne() throws IOException {
        VerifierKey first = verifierKey();
        String firstPrivate = Files.readString(home.certs().resolve("log.key"));
        rotate("log");
        VerifierKey second = verifierKey();
        rotate("log");

        VerifierKeys published =
                VerifierKeys.parse(Files.readString(home.certs().resolve("log.vkey")));
        assertThat(published.newestFirst()).containsExactly(verifierKey(), second, first);
        assertThat(home.certs()).isDirectoryNotContaining(file -> contains(file, firstPrivate));
        assertThat(Files.getPosixFilePermissions(home.certs().resolve("log.key")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void overwritesThePrivateKeyThatIsReplaced() throws IOException {
        Path log = home.certs().resolve("log.key");
        Path second = home.certs().resolve("second-name-of-the-same-file");
        Files.createLink(second, log);
        rotate("log");

        assertThat(Files.readAllBytes(second)).containsOnly(0);
    }

    @Test
    void keepsThePublicKeyOfEveryEarlierAnswerKey() throws IOException {
        String first = FileSigner.of(home.certs().resolve("answers.key")).keyId();
        rotate("answers");

        FileSigner second = FileSigner.of(home.certs().resolve("answers.key"));
        JwkSet published = JwkSet.parse(Files.readAllBytes(home.certs().resolve("answers.jwks.json")));
        assertThat(second.keyId()).isNotEqualTo(first);
        assertThat(published.find(first)).isPresent();
        assertThat(published.find(second.keyId())).contains(second.publicKey());
    }

    @Test
    void addsAVersionOfTheVaultAndTheSubjectKeyAndChangesNone() throws IOException {
        String first = Files.readString(home.secrets().resolve("vault-key-1"));
        rotate("vault");
        rotate("vault");
        rotate("subject");

        assertThat(home.secrets().resolve("vault-key-1")).hasContent(first);
        assertThat(home.secrets().resolve("vault-key-2")).exists();
        assertThat(home.secrets().resolve("vault-key-3"))
                .content()
                .matches("[0-9a-f]{64}")
                .isNotEqualTo(first);
        assertThat(home.secrets().resolve("subject-key-2")).exists();
    }

    @Test
    void tokensOfTheKeyBeforeAreBelievedAndOfNoOlderOne() throws Exception {
        String first = FileSigner.of(home.certs().resolve("tokens.key")).keyId();
        rotate("tokens");
        String second = FileSigner.of(home.certs().resolve("tokens.key")).keyId();
        assertThat(publishedTokens().find(first)).isPresent();
        rotate("tokens");

        FileSigner third = FileSigner.of(home.certs().resolve("tokens.key"));
        assertThat(third.algorithm()).isEqualTo("ES256");
        assertThat(publishedTokens().find(third.keyId())).isPresent();
        assertThat(publishedTokens().find(second)).isPresent();
        assertThat(publishedTokens().find(first)).isEmpty();
    }

    private JwkSet publishedTokens() throws IOException {
        return JwkSet.parse(Files.readAllBytes(home.certs().resolve("tokens.jwks.json")));
    }

    @Test
    void refusesAKeyItDoesNotKnowAndOneThatWasNeverMade() throws IOException {
        assertThat(execute("rotate", "root")).isEqualTo(1);
        Files.delete(home.secrets().resolve("subject-key-1"));
        assertThat(execute("rotate", "subject")).isEqualTo(1);

        assertThat(err.toString()).contains("root").contains("subject-key-1");
        assertThat(home.secrets().resolve("subject-key-1")).doesNotExist();
    }

    private VerifierKey verifierKey() throws IOException {
        FileSigner signer = FileSigner.of(home.certs().resolve("log.key"));
        return new VerifierKey("simpul/3509", Ed25519Keys.publicKeyBytes(signer.publicKey()));
    }

    private static boolean contains(Path file, String text) {
        try {
            return Files.isRegularFile(file) && Files.readString(file).contains(text);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void rotate(String key) {
        assertThat(execute("rotate", key)).as(err.toString()).isZero();
    }

    private int execute(String... arguments) {
        Program program = new Program(Path.of("java"), "", Optional.empty());
        Words words = Words.indonesian();
        return KeysCommand.complete(new Surroundings(
                        words,
                        new HomeOption(program, home.toString()),
                        program,
                        Clock.systemUTC(),
                        new SecureRandom()))
                .setExecutionExceptionHandler(new FailureWords(words))
                .setOut(new PrintWriter(new StringWriter()))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
