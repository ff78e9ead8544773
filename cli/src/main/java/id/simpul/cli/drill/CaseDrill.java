package id.simpul.cli.drill;

import id.simpul.cli.client.BusClient;
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
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A drill of cases: submitters in the background, something that breaks under them, and a judgement from the submitters'
 * own list, the office's own list and the record: none lost, each registered once, in order, with all its evidence.
 */
final class CaseDrill {

    private static final int SUBMITTERS = 4;
    private static final Duration LONGEST_ROUND = Duration.ofSeconds(30);
    private static final Duration LONGEST_END = Duration.ofMinutes(5);
    /** The office decides at once, so that every case comes to its end. */
    private static final String DECIDES = "{\"millis\":100,\"status\":\"terbit\"}";

    private final CaseDrillKind kind;
    private final Surroundings surroundings;
    private final PrintWriter out;
    private final Disturbance disturbance;

    CaseDrill(CaseDrillKind kind, Surroundings surroundings, PrintWriter out) throws IOException {
        this.kind = kind;
        this.surroundings = surroundings;
        this.out = out;
        this.disturbance = kind.disturbance();
    }

    /** @return what the program exits with */
    int run(int rounds, long seed) throws IOException, InterruptedException, Failure, SQLException {
        long began = System.nanoTime();
        DrillHouse house = DrillHouse.forCases(surroundings, Progress.printing(out, surroundings.words()), disturbance);
        CaseFigures figures;
        try {
            house.start();
            CaseScene scene = CaseScene.of(house);
            scene.siapkerja().put("/control/otomatis", DECIDES);
            Random random = new Random(seed);
            for (int round = 1; round <= rounds; round++) {
                String way = round(scene, round, random);
                tell("drill.round", round, rounds, way, scene.submitters().count());
                house.start();
            }
            figures = figures(scene);
        } finally {
            house.stop();
        }
        return report(rounds, figures, Duration.ofNanos(System.nanoTime() - began));
    }

    private String round(CaseScene scene, int round, Random random)
            throws IOException, InterruptedException, Failure, SQLException {
        CaseSubmitters submitters = scene.submitters();
        AtomicBoolean isOn = new AtomicBoolean(true);
        int before = submitters.count();
        int enough = before + kind.fewest() + random.nextInt(kind.fewest() * 4);
        submitters.allow(kind.most());
        List<Thread> threads = submitters.start(scene.portal(), SUBMITTERS, isOn);
        try {
            Waiting.until(LONGEST_ROUND, () -> submitters.count() >= enough);
            return disturbance.strike(scene, round, random);
        } finally {
            isOn.set(false);
            for (Thread thread : threads) {
                thread.join();
            }
        }
    }

    /** When nothing is open any more, or the time is over. */
    private CaseFigures figures(CaseScene scene) throws IOException, InterruptedException, Failure, SQLException {
        BusClient portal = scene.portal();
        scene.submitters().finish(portal, LONGEST_END);
        try (CaseRecords records = scene.records()) {
            boolean unused = Waiting.until(LONGEST_END, () -> isComplete(scene, records));
            CaseEvidence evidence = new CaseEvidence(scene.house().home());
            return CaseFigures.of(
                    scene.submitters().acknowledged(),
                    scene.effectList(),
                    scene.submitters().changed(),
                    new CaseFigures.Recorded(
                            records.cases(),
                            records.open(),
                            CaseFigures.disordered(records.histories().values()),
                            evidence.unproved(portal, records.exchanges()),
                            evidence.faults(
                                    CaseRecords.database(
                                            scene.house().home(), scene.house().addresses()),
                                    scene.clock().of(surroundings.clock()))));
        }
    }

    private static boolean isComplete(CaseScene scene, CaseRecords records) {
        try {
            return records.open() == 0 && scene.effects() >= scene.submitters().count();
        } catch (IOException | SQLException notNow) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private int report(int rounds, CaseFigures figures, Duration took) {
        boolean holds = figures.hold() && disturbance.holds();
        CaseFigures.Recorded recorded = figures.record();
        tell("drill.cases.told", figures.acknowledged(), recorded.cases());
        tell("drill.cases.office", figures.lost(), figures.doubled(), figures.strange());
        tell("drill.cases.end", recorded.open(), recorded.disordered(), recorded.unproved(), recorded.faults());
        Map<String, Object> own = disturbance.figures();
        if (!own.isEmpty()) {
            tell("drill.found." + kind.key(), own.values().toArray());
        }
        tell(holds ? "drill.cases.holds" : "drill.broken");
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("rounds", rounds);
        all.putAll(figures.asMap());
        all.putAll(own);
        ReportLine line = new ReportLine("drill-" + kind.key(), holds, all, took);
        out.println(line.toJson());
        out.flush();
        return line.exitCode();
    }

    private void tell(String code, Object... arguments) {
        Words words = surroundings.words();
        out.println(words.say(code, arguments));
        out.flush();
    }
}
