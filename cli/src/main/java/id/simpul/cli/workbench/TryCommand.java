package id.simpul.cli.workbench;

import id.simpul.cli.console.Failure;
import id.simpul.cli.console.Words;
import id.simpul.cli.home.Home;
import id.simpul.cli.home.Surroundings;
import id.simpul.core.Regions;
import id.simpul.routes.workbench.Attempt;
import id.simpul.routes.workbench.Systems;
import id.simpul.routes.workbench.Traced;
import id.simpul.routes.workbench.Workbench;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Plays one request and shows what each step did, with personal values masked. */
@Command(name = "try", mixinStandardHelpOptions = true, sortOptions = false)
public final class TryCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(index = "0", descriptionKey = "service", paramLabel = "SERVICE|DIR")
    private String service = "";

    @Parameters(index = "1", arity = "0..1", descriptionKey = "request", paramLabel = "JSON|FILE")
    private @Nullable String request;

    @Option(names = "--case", descriptionKey = "case", paramLabel = "FILE")
    private @Nullable Path caseFile;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public TryCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException, Failure {
        Packages.quiet();
        if (request == null && caseFile == null) {
            throw Failure.of("no-request");
        }
        Home home = surroundings.home().located();
        Map.Entry<String, Path> found = new Packages(home).one(service);
        Systems systems = Systems.in(home.path().resolve("systems"));
        Workbench bench = new Workbench(systems, Regions.load(), surroundings.clock());
        try {
            Attempt attempt = bench.attempt(found.getKey(), found.getValue(), body(), file(found.getValue()));
            print(attempt);
            return attempt.flaws().isEmpty() && attempt.problem().isEmpty() ? 0 : 1;
        } catch (IllegalArgumentException unusable) {
            throw Failure.of("cannot-try", String.valueOf(unusable.getMessage()));
        }
    }

    /** A text that begins like JSON is the request itself. */
    private Optional<byte[]> body() throws IOException {
        if (request == null) {
            return Optional.empty();
        }
        return Optional.of(
                request.strip().startsWith("{")
                        ? request.getBytes(StandardCharsets.UTF_8)
                        : Files.readAllBytes(Path.of(request)));
    }

    /** A file, or the name of a case of the package. */
    private Optional<byte[]> file(Path folder) throws IOException {
        if (caseFile == null) {
            return Optional.empty();
        }
        Path named = folder.resolve("cases").resolve(caseFile + ".yaml");
        return Optional.of(Files.readAllBytes(Files.exists(named) ? named : caseFile));
    }

    private void print(Attempt attempt) {
        Words words = surroundings.words();
        PrintWriter out = spec.commandLine().getOut();
        int number = 0;
        for (Traced step : attempt.steps()) {
            String partner = step.partner().isEmpty() ? "" : "  " + step.partner();
            String made = step.isSimulated() ? "  " + words.say("try.simulated") : "";
            out.printf("%2d  %-12s %s%s%s%n", ++number, step.kind(), step.step(), partner, made);
            if (!step.partner().isEmpty()) {
                out.println("      < " + step.in());
            }
            step.out().forEach(change -> out.println("      > " + change));
        }
        attempt.flaws().forEach(flaw -> out.println(new FlawWords(words).say(flaw)));
        attempt.answer().ifPresent(answer -> out.println(words.say("try.answer", answer)));
        attempt.problem().ifPresent(problem -> out.println(words.say("try.problem", problem)));
        if (!attempt.states().isEmpty()) {
            out.println(words.say("try.states", String.join(", ", attempt.states())));
        }
        attempt.held().ifPresent(reason -> out.println(words.say("try.held", reason)));
    }
}
