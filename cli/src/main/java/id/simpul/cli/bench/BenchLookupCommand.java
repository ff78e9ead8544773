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

/** The governed lookup beside a bare pass-through in the same process, in turns; then evidence on and off. */
@Command(name = "lookup", mixinStandardHelpOptions = true, sortOptions = false)
final class BenchLookupCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Option(names = "--rounds", paramLabel = "N", defaultValue = "3")
    private int rounds;

    @Option(names = "--seconds", paramLabel = "N", defaultValue = "8")
    private int seconds;

    @Option(names = "--quick")
    private boolean isQuick;

    @Option(names = "--out", paramLabel = "FILE")
    private @Nullable Path out;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    BenchLookupCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException, InterruptedException, Failure {
        long began = System.nanoTime();
        PrintWriter console = spec.commandLine().getOut();
        Progress progress = Progress.printing(console, surroundings.words());
        BenchHouse house = BenchHouse.prepare(surroundings, 1, progress);
        try {
            house.start();
            LookupRun run = new LookupRun(house, Duration.ofSeconds(seconds), console);
            LookupFigures figures = run.measure(rounds, isQuick);
            figures.lines(surroundings.words()).forEach(console::println);
            Duration took = Duration.ofNanos(System.nanoTime() - began);
            ReportLine line = new ReportLine("bench-lookup", figures.hold(), figures.asMap(), took);
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
