package id.simpul.cli.bench;

import id.simpul.cli.console.Failure;
import id.simpul.cli.console.Progress;
import id.simpul.cli.console.ReportLine;
import id.simpul.cli.home.Surroundings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The lookup while the installation grows: entries of the log, agreements, services. */
@Command(name = "growth", mixinStandardHelpOptions = true, sortOptions = false)
final class BenchGrowthCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Option(names = "--entries", paramLabel = "N", split = ",", defaultValue = "10000,1000000")
    private List<Long> entries = List.of();

    @Option(names = "--agreements", paramLabel = "N", defaultValue = "1000")
    private int agreements;

    @Option(names = "--services", paramLabel = "N", defaultValue = "500")
    private int services;

    @Option(names = "--rounds", paramLabel = "N", defaultValue = "3")
    private int rounds;

    @Option(names = "--seconds", paramLabel = "N", defaultValue = "8")
    private int seconds;

    @Option(names = "--out", paramLabel = "FILE")
    private @Nullable Path out;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    BenchGrowthCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException, InterruptedException, Failure, SQLException {
        long began = System.nanoTime();
        PrintWriter console = spec.commandLine().getOut();
        BenchHouse house = BenchHouse.prepare(surroundings, 1, Progress.printing(console, surroundings.words()));
        try {
            house.start();
            GrowthRun run = new GrowthRun(house, rounds, Duration.ofSeconds(seconds), surroundings.clock(), console);
            for (long size : entries) {
                run.withEntries(size);
            }
            run.withAgreements(agreements);
            run.withServices(services);
            GrowthFigures figures = run.figures();
            figures.lines(surroundings.words()).forEach(console::println);
            Duration took = Duration.ofNanos(System.nanoTime() - began);
            ReportLine line = new ReportLine("bench-growth", figures.hold(), figures.asMap(), took);
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
