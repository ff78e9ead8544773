package id.simpul.cli.drill;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.cli.client.BusClient;
import id.simpul.cli.client.SandboxControl;
import id.simpul.cli.console.Failure;
import id.simpul.cli.console.Progress;
import id.simpul.cli.console.ReportLine;
import id.simpul.cli.console.Words;
import id.simpul.cli.home.Surroundings;
import id.simpul.cli.process.Waiting;
import java.io.IOException;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Kills the bus while cases come in and travel to Disnaker, again and again, and judges from the submitters' own list and
 * the office's own list: none lost, each registered once.
 */
@Command(name = "crash", mixinStandardHelpOptions = true, sortOptions = false)
final class DrillCrashCommand implements Callable<Integer> {

    private static final List<String> WAYS = List.of(
            "kill",
            "after-accept",
            "kill",
            "before-effect",
            "kill",
            "after-effect",
            "kill",
            "after-outcome",
            "kill",
            "after-admit");
    private static final int SUBMITTERS = 4;
    private static final int FEWEST_CASES = 3;
    private static final int MOST_CASES = 15;
    private static final Duration LONGEST_ROUND = Duration.ofSeconds(20);
    private static final Duration CRASH_WITHIN = Duration.ofSeconds(5);
    private static final Duration LONGEST_END = Duration.ofMinutes(5);

    private final Surroundings surroundings;

    @Option(names = "--rounds", paramLabel = "N", defaultValue = "20")
    private int rounds;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1")
    private long seed;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    DrillCrashCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException, InterruptedException, Failure, SQLException {
        if (rounds < 1) {
            throw Failure.of("drill-size");
        }
        long began = System.nanoTime();
        PrintWriter out = spec.commandLine().getOut();
        DrillHouse house = DrillHouse.forCases(surroundings, Progress.printing(out, surroundings.words()));
        CaseFigures figures;
        try {
            house.start();
            SandboxControl siapkerja = SandboxControl.ofSiapkerja(house.home(), house.addresses());
            CaseSubmitters submitters =
                    new CaseSubmitters(CaseCast.of(SandboxControl.of(house.home(), house.addresses())));
            rounds(house, submitters, out);
            figures = figures(house, submitters, siapkerja);
        } finally {
            house.stop();
        }
        return report(figures, Duration.ofNanos(System.nanoTime() - began), out);
    }

    private void rounds(DrillHouse house, CaseSubmitters submitters, PrintWriter out)
            throws IOException, InterruptedException, Failure {
        Random random = new Random(seed);
        DrillNode node = house.nodes().get(0);
        for (int round = 1; round <= rounds; round++) {
            String way = WAYS.get((round - 1) % WAYS.size());
            AtomicBoolean isOn = new AtomicBoolean(true);
            List<Thread> threads = submitters.start(house.client(DrillHouse.PORTAL), SUBMITTERS, isOn);
            int enough = submitters.count() + FEWEST_CASES + random.nextInt(MOST_CASES - FEWEST_CASES);
            Waiting.until(LONGEST_ROUND, () -> submitters.count() >= enough);
            house.end(node, way, CRASH_WITHIN);
            isOn.set(false);
            for (Thread thread : threads) {
                thread.join();
            }
            out.println(surroundings.words().say("drill.round", round, rounds, way, submitters.count()));
            out.flush();
            house.start();
        }
    }

    /** When nothing is open any more and the office has all, or the time is over. */
    private CaseFigures figures(DrillHouse house, CaseSubmitters submitters, SandboxControl siapkerja)
            throws IOException, InterruptedException, SQLException {
        BusClient bus = house.client(DrillHouse.PORTAL);
        submitters.finish(bus);
        Waiting.until(LONGEST_END, () -> isComplete(submitters, siapkerja));
        try (DrillRecords records = new DrillRecords(house.home(), house.addresses())) {
            return CaseFigures.of(
                    submitters.acknowledged(), siapkerja.get("/control/efek"), submitters.changed(), records.cases());
        }
    }

    private static boolean isComplete(CaseSubmitters submitters, SandboxControl siapkerja) {
        try {
            JsonNode effects = siapkerja.get("/control/efek");
            return CaseFigures.registered(effects)
                    .keySet()
                    .containsAll(submitters.acknowledged().values());
        } catch (IOException notNow) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private int report(CaseFigures figures, Duration took, PrintWriter out) {
        Words words = surroundings.words();
        out.println(words.say("drill.cases.told", figures.acknowledged(), figures.cases()));
        out.println(words.say("drill.cases.office", figures.lost(), figures.doubled(), figures.strange()));
        out.println(words.say(figures.hold() ? "drill.cases.holds" : "drill.broken"));
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("rounds", rounds);
        all.putAll(figures.asMap());
        ReportLine line = new ReportLine("drill-crash", figures.hold(), all, took);
        out.println(line.toJson());
        return line.exitCode();
    }
}
