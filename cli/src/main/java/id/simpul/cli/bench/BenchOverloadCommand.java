package id.simpul.cli.bench;

import id.simpul.cli.console.Failure;
import id.simpul.cli.console.Progress;
import id.simpul.cli.console.ReportLine;
import id.simpul.cli.home.Surroundings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Three times as many requests as the bus can answer: how many it still answers, and how it says no to the others. */
@Command(name = "overload", mixinStandardHelpOptions = true, sortOptions = false)
final class BenchOverloadCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Option(names = "--rounds", paramLabel = "N", defaultValue = "3")
    private int rounds;

    @Option(names = "--seconds", paramLabel = "N", defaultValue = "10")
    private int seconds;

    @Option(names = "--out", paramLabel = "FILE")
    private @Nullable Path out;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    BenchOverloadCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException, InterruptedException, Failure {
        long began = System.nanoTime();
        PrintWriter console = spec.commandLine().getOut();
        BenchHouse house = BenchHouse.prepare(surroundings, 1, Progress.printing(console, surroundings.words()));
        try {
            house.start();
            OverloadRun run = new OverloadRun(house, Duration.ofSeconds(seconds), console);
            OverloadFigures figures = run.measure(rounds);
            figures.lines(surroundings.words()).forEach(console::println);
            Duration took = Duration.ofNanos(System.nanoTime() - began);
            ReportLine line = new ReportLine("bench-overload", figures.hold(), figures.asMap(), took);
            if (out != null) {
                new ResultFile(out).write(line, run.samples());
            }
            console.println(line.toJson());
            return line.exitCode();
        } finally {
            house.stop();
        }
    }
}
