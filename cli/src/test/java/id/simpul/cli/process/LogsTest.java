package id.simpul.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LogsTest {

    @TempDir
    Path folder;

    @Test
    void showsLastLinesOfLongLog() throws IOException {
        Path log = folder.resolve("bus.log");
        Files.writeString(
                log, IntStream.range(0, 100_000).mapToObj(i -> "line " + i).collect(Collectors.joining("\n")));

        assertThat(Logs.tail(log, 2)).containsExactly("line 99998", "line 99999");
    }

    @Test
    void showsNothingOfLogThatIsNotThere() throws IOException {
        assertThat(Logs.tail(folder.resolve("bus.log"), 20)).isEmpty();
    }
}
