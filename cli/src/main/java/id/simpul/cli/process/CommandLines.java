package id.simpul.cli.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The command line of a process as separate arguments; empty where the operating system does not tell (Windows). */
public final class CommandLines {

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

    /** Linux gives the arguments apart; the JDK cuts what is longer than a page. */
    private static Optional<List<String>> read(long pid) {
        Path file = Path.of("/proc", Long.toString(pid), "cmdline");
        try {
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            return text.isEmpty() ? Optional.empty() : Optional.of(List.of(text.split("\0", -1)));
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
