package id.simpul.cli.bench.cases;

import id.simpul.cli.bench.ProcessCost;
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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How long a case takes through three partners at a fixed rate, and what large attachments cost. */
@Command(name = "cases", mixinStandardHelpOptions = true, sortOptions = false)
public final class BenchCasesCommand implements Callable<Integer> {

    private static final int MEGABYTE = 1_000_000;
    private static final int LARGEST_MEGABYTES = 10;
    private static final int KILOBYTE = 1000;
    private static final int CUTS = 20;
    private static final int MOST_MILLIS = 1000;
    private static final Duration WARMING = Duration.ofSeconds(40);

    private final Surroundings surroundings;

    @Option(names = "--rate", paramLabel = "N", defaultValue = "50")
    private int rate;

    @Option(names = "--seconds", paramLabel = "N", defaultValue = "30")
    private int seconds;

    @Option(names = "--submitters", paramLabel = "N", defaultValue = "100")
    private int submitters;

    @Option(names = "--slow-kilobytes", paramLabel = "N", defaultValue = "1000")
    private int slowKilobytes;

    @Option(names = "--bus-argument", paramLabel = "ARGUMENT")
    private List<String> busArguments = List.of();

    @Option(names = "--out", paramLabel = "FILE")
    private @Nullable Path out;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public BenchCasesCommand(Surroundings surroundings) {
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
            TravelRun travel = new TravelRun(house, surroundings.clock());
            // A program that has just started compiles beside its work.
            travel.at(rate, WARMING);
            TravelRun.Travelled travelled = travel.at(rate, Duration.ofSeconds(seconds));
            say(console, "bench.cases.travel", travelled.asMap());
            UploadRun uploads = new UploadRun(house);
            UploadRun.Uploaded many = uploads.many(submitters, LARGEST_MEGABYTES * MEGABYTE);
            say(console, "bench.cases.uploads", many.asMap());
            UploadRun.Uploaded slow = uploads.slow(slowKilobytes * KILOBYTE, CUTS);
            say(console, "bench.cases.uploads", slow.asMap());
            Map<String, Object> figures = new LinkedHashMap<>();
            figures.put("p99Millis", travelled.millis().getValueAtPercentile(99));
            figures.put("undecided", travelled.undecided());
            figures.put("refused", travelled.refused());
            figures.put("failedUploads", many.failed() + slow.failed());
            figures.put(
                    "residentMebibytes",
                    new ProcessCost(house.bus().find().orElseThrow())
                            .residentMebibytes()
                            .orElse(-1));
            boolean holds = travelled.millis().getValueAtPercentile(99) < MOST_MILLIS
                    && travelled.undecided() + travelled.refused() + many.failed() + slow.failed() == 0;
            ReportLine line =
                    new ReportLine("bench-cases", holds, figures, Duration.ofNanos(System.nanoTime() - began));
            keep(line, List.of(travelled.asMap(), many.asMap(), slow.asMap()));
            console.println(line.toJson());
            return line.exitCode();
        } finally {
            house.stop();
        }
    }

    private void say(PrintWriter console, String words, Map<String, Object> figures) {
        console.println(surroundings.words().say(words, figures));
        console.flush();
    }

    private void keep(ReportLine line, List<Map<String, Object>> samples) throws IOException {
        if (out != null) {
            new ResultFile(out).write(line, new ArrayList<>(samples));
        }
    }
}
