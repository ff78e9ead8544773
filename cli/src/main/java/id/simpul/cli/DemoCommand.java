package id.simpul.cli;

import id.simpul.cli.process.Failure;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Starts an installation of its own on free ports, runs the main job, prints a transcript, and stops what it started. */
@Command(name = "demo", mixinStandardHelpOptions = true, sortOptions = false)
final class DemoCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    DemoCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException, InterruptedException, Failure {
        long began = System.nanoTime();
        PrintWriter out = spec.commandLine().getOut();
        Progress progress = Progress.printing(out, surroundings.words());
        Home home = freshHome(progress);
        Installation installation = new Installation(home, Ports.free(), surroundings.program());
        int passed;
        List<DemoStep> steps;
        try {
            Addresses addresses = installation.start(surroundings.development(), progress);
            steps = new DemoScenario(home, addresses, surroundings.words()).steps();
            passed = play(steps, out);
        } finally {
            installation.stop(progress);
        }
        ReportLine report = new ReportLine("demo", passed == steps.size(),
                Map.of("steps", steps.size(), "passed", passed), Duration.ofNanos(System.nanoTime() - began));
        out.println(report.toJson());
        return report.exitCode();
    }

    private int play(List<DemoStep> steps, PrintWriter out) throws IOException, InterruptedException {
        Words words = surroundings.words();
        int passed = 0;
        for (int i = 0; i < steps.size(); i++) {
            DemoStep.Seen seen = steps.get(i).play().play();
            out.println();
            out.println((i + 1) + ". " + words.say("demo.step." + steps.get(i).code()));
            seen.lines().forEach(line -> out.println("   " + line));
            out.println("   " + words.say(seen.isAsExpected() ? "demo.as-expected" : "demo.not-as-expected"));
            out.flush();
            passed += seen.isAsExpected() ? 1 : 0;
        }
        out.println();
        return passed;
    }

    /** What an earlier demo left, running or not, is cleared away; the programs of PostgreSQL stay unpacked. */
    private Home freshHome(Progress progress) throws IOException, InterruptedException, Failure {
        Home home = new Home(surroundings.home().located().path().resolve("demo")).create();
        new Installation(home, Ports.remembered(home), surroundings.program()).stop(progress);
        try (Stream<Path> children = Files.list(home.path())) {
            for (Path child : children.filter(path -> !path.endsWith("postgres")).toList()) {
                delete(child);
            }
        }
        delete(home.path().resolve("postgres/data"));
        return home.create();
    }

    private static void delete(Path path) throws IOException {
        if (Files.exists(path)) {
            try (Stream<Path> tree = Files.walk(path)) {
                for (Path file : tree.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
