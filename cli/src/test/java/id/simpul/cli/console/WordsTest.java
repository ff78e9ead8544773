package id.simpul.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class WordsTest {

    private static final Pattern USED = Pattern.compile("(Failure\\.of|progress\\.tell|say)\\(\\s*\"([a-z.-]*[a-z])\"");

    @Test
    void areTheSameCodesInBothLanguages() {
        assertThat(Words.english().bundle().keySet())
                .isEqualTo(Words.indonesian().bundle().keySet());
    }

    @Test
    void areThereForEveryCodeThatTheProgramUses() throws IOException {
        assertThat(Words.indonesian().bundle().keySet()).containsAll(usedCodes());
    }

    @Test
    void areIndonesianUnlessEnglishIsAskedFor() {
        assertThat(Words.askedForIn("status").say("status.stopped")).isEqualTo("tidak berjalan");
        assertThat(Words.askedForIn("status", "--lang", "en").say("status.stopped"))
                .isEqualTo("not running");
        assertThat(Words.askedForIn("--lang=en", "status").say("status.stopped"))
                .isEqualTo("not running");
        assertThat(Words.askedForIn("--lang", "id", "status").say("status.stopped"))
                .isEqualTo("tidak berjalan");
    }

    @Test
    void printNumbersWithoutGrouping() {
        assertThat(Words.english().say("progress.ready", "bus", 123_456, 8443))
                .isEqualTo("bus: ready (pid 123456, port 8443)");
    }

    private static Set<String> usedCodes() throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                Matcher used = USED.matcher(Files.readString(source));
                while (used.find()) {
                    codes.add(prefix(used.group(1)) + used.group(2));
                }
            }
        }
        return codes;
    }

    private static String prefix(String call) {
        return switch (call) {
            case "Failure.of" -> "failure.";
            case "progress.tell" -> "progress.";
            default -> "";
        };
    }
}
