package id.simpul.cli.demo;

import id.simpul.cli.console.Failure;
import id.simpul.cli.console.Progress;
import id.simpul.cli.console.ReportLine;
import id.simpul.cli.console.Words;
import id.simpul.cli.home.Addresses;
import id.simpul.cli.home.Home;
import id.simpul.cli.home.Ports;
import id.simpul.cli.home.Surroundings;
import id.simpul.cli.installation.FreshHome;
import id.simpul.cli.installation.Installation;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts an installation of its own on free ports, runs the main job, prints a transcript, and stops what it started. */
@Command(name = "demo", mixinStandardHelpOptions = true, sortOptions = false)
public final class DemoCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Option(names = "--all")
    private boolean isAll;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public DemoCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException, InterruptedException, Failure {
        long began = System.nanoTime();
        PrintWriter out = spec.commandLine().getOut();
        Progress progress = Progress.printing(out, surroundings.words());
        Home home = FreshHome.make(surroundings, "demo", progress);
        Installation installation = new Installation(home, Ports.free(), surroundings.program());
        int passed;
        List<DemoStep> steps;
        try {
            Addresses addresses = installation.start(surroundings.development(), progress);
            steps = steps(new DemoCast(home, addresses, surroundings.words()));
            passed = play(steps, out);
        } finally {
            installation.stop(progress);
        }
        ReportLine report = new ReportLine(
                "demo",
                passed == steps.size(),
                Map.of("steps", steps.size(), "passed", passed),
                Duration.ofNanos(System.nanoTime() - began));
        out.println(report.toJson());
        return report.exitCode();
    }

    private List<DemoStep> steps(DemoCast cast) {
        List<DemoStep> steps = new ArrayList<>(new DemoScenario(cast).steps());
        if (isAll) {
            steps.addAll(new DemoRefusals(cast, surroundings.clock(), surroundings.random()).steps());
            steps.addAll(new DemoPartnerFaults(cast).steps());
        }
        return steps;
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
}
