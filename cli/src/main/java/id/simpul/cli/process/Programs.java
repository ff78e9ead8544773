package id.simpul.cli.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Starts programs that go on when we end, and ends them. */
public final class Programs {

    private static final long LARGEST_LOG = 20L << 20;
    private static final Path NEW_SESSION = Path.of("/usr/bin/setsid");

    private Programs() {}

    /** Starts a program in a session of its own, so that neither Ctrl-C nor closing the terminal reaches it. */
    public static ProcessHandle start(List<String> command, Path folder, Path log) throws IOException {
        Files.createDirectories(Objects.requireNonNull(log.toAbsolutePath().getParent()));
        moveAsideIfLarge(log);
        List<String> detached = new ArrayList<>();
        if (Files.isExecutable(NEW_SESSION)) {
            detached.add(NEW_SESSION.toString());
        }
        detached.addAll(command);
        ProcessBuilder program = new ProcessBuilder(detached);
        // Else glibc gives each of some hundred threads a heap of its own, and memory that one freed is not another's.
        program.environment().putIfAbsent("MALLOC_ARENA_MAX", "2");
        return program.directory(folder.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(nothing()))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .redirectErrorStream(true)
                .start()
                .toHandle();
    }

    /** Asks the program to end, waits, and then ends it by force. The caller has checked that it is ours. */
    public static void end(ProcessHandle process, Duration grace) throws InterruptedException {
        process.destroy();
        if (!Waiting.until(grace, () -> !process.isAlive())) {
            process.destroyForcibly();
            Waiting.until(Duration.ofSeconds(10), () -> !process.isAlive());
        }
    }

    private static File nothing() {
        boolean windows = System.getProperty("os.name", "").startsWith("Windows");
        return new File(windows ? "NUL" : "/dev/null");
    }

    private static void moveAsideIfLarge(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > LARGEST_LOG) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
