package id.simpul.cli.installation;

import id.simpul.cli.console.Failure;
import id.simpul.cli.home.Home;
import id.simpul.cli.home.Surroundings;
import id.simpul.cli.process.Logs;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows the end of the logs, and with {@code -f} what is added. */
@Command(name = "logs", mixinStandardHelpOptions = true, sortOptions = false)
public final class LogsCommand implements Callable<Integer> {

    private static final List<String> PARTS = List.of("postgres", "sandbox", "bus");
    private static final int LINES = 100;

    private final Surroundings surroundings;

    @Parameters(index = "0", arity = "0..1", descriptionKey = "part", paramLabel = "bus|sandbox|postgres")
    private @Nullable String part;

    @Option(names = {"-f", "--follow"})
    private boolean follow;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public LogsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        Home place = surroundings.home().existing();
        Map<String, Path> logs = new LinkedHashMap<>();
        for (String wanted : wantedParts()) {
            logs.put(wanted, place.log(wanted));
        }
        Map<Path, Long> shown = new LinkedHashMap<>();
        for (Map.Entry<String, Path> log : logs.entrySet()) {
            shown.put(log.getValue(), size(log.getValue()));
            for (String line : Logs.tail(log.getValue(), LINES)) {
                print(log.getKey(), line);
            }
        }
        while (follow) {
            TimeUnit.MILLISECONDS.sleep(500);
            for (Map.Entry<String, Path> log : logs.entrySet()) {
                showAdded(log.getKey(), log.getValue(), shown);
            }
        }
        return 0;
    }

    private List<String> wantedParts() throws Failure {
        if (part == null) {
            return PARTS;
        }
        if (!PARTS.contains(part)) {
            throw Failure.of("no-part", part);
        }
        return List.of(part);
    }

    /** Whole lines only; a file that became shorter was begun anew. */
    private void showAdded(String name, Path log, Map<Path, Long> shown) throws IOException {
        long from = shown.getOrDefault(log, 0L);
        long size = size(log);
        if (size < from) {
            from = 0;
        }
        if (size > from) {
            byte[] added = Logs.readFrom(log, from);
            int end = lastLineEnd(added);
            new String(added, 0, end, StandardCharsets.UTF_8).lines().forEach(line -> print(name, line));
            from += end;
        }
        shown.put(log, from);
    }

    private static int lastLineEnd(byte[] bytes) {
        for (int at = bytes.length; at > 0; at--) {
            if (bytes[at - 1] == '\n') {
                return at;
            }
        }
        return 0;
    }

    private void print(String name, String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(part == null ? name + " | " + line : line);
    }

    private static long size(Path log) throws IOException {
        return Files.exists(log) ? Files.size(log) : 0;
    }
}
