package id.simpul.cli.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.cli.console.Failure;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OnlyOneTest {

    @TempDir
    Path folder;

    @Test
    void keepsSecondCommandOutUntilTheFirstIsDone() throws Exception {
        Path file = folder.resolve("run").resolve("lock");
        OnlyOne first = OnlyOne.in(file);

        assertThatThrownBy(() -> OnlyOne.in(file))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.code()).isEqualTo("busy"));

        first.close();
        OnlyOne second = OnlyOne.in(file);
        second.close();
        assertThat(file).exists();
    }
}
