package id.simpul.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class CommandLinesTest {

    @TempDir
    Path folder;

    /** Many times, because the moment in which a program replaces itself is short. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void knowsAProgramFromItsFirstMomentOn() throws Exception {
        for (int i = 0; i < 60; i++) {
            ProcessHandle process = Programs.start(List.of("sleep", "30", "30"), folder, folder.resolve("log"));
            try {
                assertThat(CommandLines.of(process)).as("start " + i).contains("sleep", "30");
            } finally {
                process.destroyForcibly();
                process.onExit().join();
            }
        }
    }
}
