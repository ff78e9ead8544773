package id.simpul.cli.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** The command line of a process as separate arguments; empty where the operating system does not tell (Windows). */
public final class CommandLines {

    private static final int MOST_ATTEMPTS = 50;
    private static final long PAUSE_NANOS = 10_000_000;

    private CommandLines() {}

    public static List<String> of(ProcessHandle process) {
        Optional<List<String>> exact = read(process.pid());
        return exact.orElseGet(() -> {
            ProcessHandle.Info info = process.info();
            return info.arguments()
                    .map(arguments -> concat(info.command().orElse(""), arguments))
                    .orElse(List.of());
        });
    }

    /**
     * Linux gives the arguments apart; the JDK cuts what is longer than a page. While a program replaces itself by another
     * (as setsid does) they read as nothing, or as half of each: only what reads the same twice counts.
     */
    private static Optional<List<String>> read(long pid) {
        Path file = Path.of("/proc", Long.toString(pid), "cmdline");
        try {
            String before = "";
            for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
                String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
                if (!text.isEmpty() && text.equals(before)) {
                    return Optional.of(List.of(text.split("\0", -1)));
                }
                before = text;
                LockSupport.parkNanos(PAUSE_NANOS);
            }
            return Optional.empty();
        } catch (IOException endedOrNotLinux) {
            return Optional.empty();
        }
    }

    private static List<String> concat(String command, String[] arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = command;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return List.copyOf(Arrays.asList(all));
    }
}
