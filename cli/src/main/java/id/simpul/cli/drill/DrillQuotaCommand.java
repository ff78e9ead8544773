package id.simpul.cli.drill;

import id.simpul.cli.console.Failure;
import id.simpul.cli.console.Progress;
import id.simpul.cli.console.ReportLine;
import id.simpul.cli.console.Words;
import id.simpul.cli.home.Surroundings;
import java.io.IOException;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Kills bus processes under load, again and again, and judges the quota from what every part wrote down by itself. */
@Command(name = "quota", mixinStandardHelpOptions = true, sortOptions = false)
final class DrillQuotaCommand implements Callable<Integer> {

    private static final int CALLS_A_ROUND = 150;

    private final Surroundings surroundings;

    @Option(names = "--rounds", paramLabel = "N", defaultValue = "20")
    private int rounds;

    @Option(names = "--nodes", paramLabel = "1|2", defaultValue = "1")
    private int nodes;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1")
    private long seed;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    DrillQuotaCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException, InterruptedException, Failure, SQLException {
        if (rounds < 1 || nodes < 1 || nodes > 2) {
            throw Failure.of("drill-size");
        }
        long began = System.nanoTime();
        PrintWriter out = spec.commandLine().getOut();
        int limit = rounds * CALLS_A_ROUND;
        DrillHouse house = DrillHouse.prepare(surroundings, nodes, limit, Progress.printing(out, surroundings.words()));
        DrillLoad load = new DrillLoad();
        DrillFigures figures;
        try {
            house.start();
            new DrillKills(house, load, new Random(seed), surroundings.words(), out).run(rounds);
            try (DrillRecords records = new DrillRecords(house.home(), house.addresses())) {
                figures = records.figures(DrillHouse.CREDENTIAL, limit, load.broken());
            }
        } finally {
            house.stop();
        }
        return report(figures, load, Duration.ofNanos(System.nanoTime() - began), out);
    }

    private int report(DrillFigures figures, DrillLoad load, Duration took, PrintWriter out) {
        Words words = surroundings.words();
        List<String> lines = new ArrayList<>(List.of(
                words.say("drill.quota.asked", load.asked(), load.answers().toString()),
                words.say("drill.quota.calls", figures.sandboxCalls(), figures.admissions(), figures.unadmittedCalls()),
                words.say(
                        "drill.quota.account",
                        figures.reserved(),
                        figures.spent(),
                        figures.released(),
                        figures.accountUnits(),
                        figures.limit()),
                words.say("drill.quota.open", figures.reserved(), figures.brokenRequests()),
                words.say(figures.hold() ? "drill.holds" : "drill.broken")));
        lines.forEach(out::println);
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("rounds", rounds);
        all.put("nodes", nodes);
        all.putAll(figures.asMap());
        ReportLine line = new ReportLine("drill-quota", figures.hold(), all, took);
        out.println(line.toJson());
        return line.exitCode();
    }
}
