package id.simpul.cli.workbench;

import id.simpul.cli.console.Failure;
import id.simpul.cli.console.Words;
import id.simpul.cli.home.Home;
import id.simpul.cli.home.Surroundings;
import id.simpul.core.Regions;
import id.simpul.routes.workbench.ExampleResult;
import id.simpul.routes.workbench.JunitReport;
import id.simpul.routes.workbench.PackageResult;
import id.simpul.routes.workbench.Systems;
import id.simpul.routes.workbench.Workbench;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Plays the case files of service packages. Exit codes: 0 all passed, 1 one did not, 2 not understood. */
@Command(name = "test", mixinStandardHelpOptions = true, sortOptions = false)
public final class TestCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(arity = "0..*", descriptionKey = "service", paramLabel = "SERVICE|DIR")
    private List<String> services = new ArrayList<>();

    @Option(names = "--all", descriptionKey = "all")
    private boolean isAll;

    @Option(names = "--coverage", descriptionKey = "coverage")
    private boolean showsCoverage;

    @Option(names = "--junit", descriptionKey = "junit", paramLabel = "FILE")
    private @Nullable Path junit;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public TestCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException, Failure {
        Packages.quiet();
        Home home = surroundings.home().located();
        Map<String, Path> packages = new Packages(home).find(isAll ? List.of() : services);
        Workbench bench =
                new Workbench(Systems.in(home.path().resolve("systems")), Regions.load(), surroundings.clock());
        List<PackageResult> results = new ArrayList<>();
        for (Map.Entry<String, Path> each : packages.entrySet()) {
            PackageResult result = bench.test(each.getKey(), each.getValue());
            print(result);
            results.add(result);
        }
        if (junit != null) {
            JunitReport.write(junit, results, new FlawWords(surroundings.words())::say);
        }
        return sum(results);
    }

    private void print(PackageResult result) {
        Words words = surroundings.words();
        PrintWriter out = spec.commandLine().getOut();
        FlawWords flaws = new FlawWords(words);
        for (ExampleResult example : result.examples()) {
            String verdict = words.say(example.isPassed() ? "test.passed" : "test.failed");
            out.printf("%-7s %s  %s%n", verdict, result.service(), example.name());
            example.flaws().forEach(flaw -> out.println("        " + flaws.say(flaw)));
        }
        if (result.examples().isEmpty()) {
            out.println(words.say("test.none", result.service()));
        }
        if (showsCoverage || !result.missed().isEmpty()) {
            out.println("        " + coverage(result));
        }
    }

    private String coverage(PackageResult result) {
        Words words = surroundings.words();
        return result.missed().isEmpty()
                ? words.say("test.covered", result.steps())
                : words.say("test.missed", result.coverage(), result.steps(), String.join(", ", result.missed()));
    }

    /** A package without a case shows nothing, so it does not pass. */
    private int sum(List<PackageResult> results) {
        long cases =
                results.stream().mapToLong(result -> result.examples().size()).sum();
        long failed = results.stream()
                .flatMap(result -> result.examples().stream())
                .filter(example -> !example.isPassed())
                .count();
        spec.commandLine().getOut().println(surroundings.words().say("test.sum", results.size(), cases, failed));
        boolean hasEmpty = results.stream().anyMatch(result -> result.examples().isEmpty());
        return failed > 0 || hasEmpty ? 1 : 0;
    }
}
