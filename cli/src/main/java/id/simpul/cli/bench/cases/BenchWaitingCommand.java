package id.simpul.cli.bench.cases;

import id.simpul.cli.bench.ResultFile;
import id.simpul.cli.console.Failure;
import id.simpul.cli.console.Progress;
import id.simpul.cli.console.ReportLine;
import id.simpul.cli.home.Surroundings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A million cases that wait: how long the bus takes to start, and whether it works them off as fast as a few. */
@Command(name = "waiting", mixinStandardHelpOptions = true, sortOptions = false)
public final class BenchWaitingCommand implements Callable<Integer> {

    private static final double MOST_SECONDS = 20;
    private static final double LEAST_OF_FEW = 0.9;

    private final Surroundings surroundings;

    @Option(names = "--cases", paramLabel = "N", defaultValue = "1000000")
    private int cases;

    @Option(names = "--few", paramLabel = "N", defaultValue = "20000")
    private int few;

    @Option(names = "--seconds", paramLabel = "N", defaultValue = "40")
    private int seconds;

    @Option(names = "--bus-argument", paramLabel = "ARGUMENT")
    private List<String> busArguments = List.of();

    @Option(names = "--out", paramLabel = "FILE")
    private @Nullable Path out;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public BenchWaitingCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException, InterruptedException, Failure, SQLException {
        long began = System.nanoTime();
        PrintWriter console = spec.commandLine().getOut();
        Progress progress = Progress.printing(console, surroundings.words());
        CaseBenchHouse house = CaseBenchHouse.prepare(surroundings, busArguments, progress);
        try {
            house.start();
            WaitingRun run = new WaitingRun(house, surroundings, Duration.ofSeconds(seconds));
            run.acceptOne();
            List<WaitingRun.Drained> drained = List.of(run.with(few), run.with(cases));
            drained.forEach(each -> console.println(surroundings.words().say("bench.waiting.drained", each.asMap())));
            ReportLine line = report(drained.get(0), drained.get(1), Duration.ofNanos(System.nanoTime() - began));
            if (out != null) {
                new ResultFile(out)
                        .write(
                                line,
                                drained.stream().map(WaitingRun.Drained::asMap).toList());
            }
            console.println(line.toJson());
            return line.exitCode();
        } finally {
            house.stop();
        }
    }

    private static ReportLine report(WaitingRun.Drained few, WaitingRun.Drained many, Duration took) {
        double ratio = Math.round(many.perSecond() / few.perSecond() * 100) / 100.0;
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("waiting", many.waiting());
        figures.put("readySeconds", many.ready().toMillis() / 1000.0);
        figures.put("perSecond", Math.round(many.perSecond()));
        figures.put("toFew", ratio);
        boolean holds = many.ready().toMillis() <= MOST_SECONDS * 1000 && ratio >= LEAST_OF_FEW;
        return new ReportLine("bench-waiting", holds, figures, took);
    }
}
