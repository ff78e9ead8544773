package id.simpul.cli.bench;

import id.simpul.cli.console.Failure;
import java.io.IOException;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Grows one thing at a time, starts the bus anew and measures; the bare route beside it tells how well the machine is. */
final class GrowthRun {

    private static final int CONNECTIONS = 32;
    private static final int KILOBYTE = 1024;

    private final BenchHouse house;
    private final int rounds;
    private final Duration time;
    private final Clock clock;
    private final PrintWriter out;
    private final Samples samples = new Samples();
    private final List<GrowthStep> steps = new ArrayList<>();

    GrowthRun(BenchHouse house, int rounds, Duration time, Clock clock, PrintWriter out) {
        this.house = house;
        this.rounds = rounds;
        this.time = time;
        this.clock = clock;
        this.out = out;
    }

    void withEntries(long size) throws IOException, InterruptedException, Failure, SQLException {
        if (steps.isEmpty()) {
            Load.asFastAsAnswered(governed(), 1, Duration.ofSeconds(2));
        }
        house.part("bus").stop();
        new GrowthFill(house.database()).fillTo(size);
        measure(size + " entries");
    }

    void withAgreements(int wanted) throws IOException, InterruptedException, Failure, SQLException {
        house.part("bus").stop();
        new BenchFiles(house.home()).writeAgreements(wanted);
        measure(wanted + " agreements");
    }

    void withServices(int wanted) throws IOException, InterruptedException, Failure, SQLException {
        house.part("bus").stop();
        new BenchFiles(house.home()).writeServices(wanted);
        measure(wanted + " services");
    }

    private void measure(String step) throws IOException, InterruptedException, Failure, SQLException {
        house.start();
        ProcessHandle bus = house.part("bus").find().orElseThrow();
        Duration start = Duration.between(bus.info().startInstant().orElseThrow(), clock.instant());
        Stopwatch watch = new Stopwatch(new ProcessCost(bus), samples, out);
        Target pass = new Targets(house, house.nodes().get(0)).pass(KILOBYTE);
        Warmth warmth = new Warmth(time, out);
        warmth.bring(pass);
        warmth.bring(governed());
        GrowthProof proof = new GrowthProof(house, clock);
        proof.awaitIntegration();
        long bytes = house.database().bytes();
        long wal = house.database().walBytes();
        long exchanges = 0;
        for (int round = 1; round <= rounds; round++) {
            watch.take(step, round, pass, loaded -> Load.asFastAsAnswered(loaded, CONNECTIONS, time));
            exchanges += watch.take(step, round, governed(), loaded -> Load.asFastAsAnswered(loaded, CONNECTIONS, time))
                    .answers()
                    .answered();
        }
        double bytesEach = (double) (house.database().bytes() - bytes) / Math.max(1, exchanges);
        double walEach = (double) (house.database().walBytes() - wal) / Math.max(1, exchanges);
        steps.add(new GrowthStep(step, start, bytesEach, walEach, proof.bundle(), proof.wholeLog()));
        out.println("  " + steps.get(steps.size() - 1).asMap());
    }

    GrowthFigures figures() {
        return new GrowthFigures(samples, steps);
    }

    private Target governed() throws IOException {
        return new Targets(house, house.nodes().get(0)).governed(KILOBYTE);
    }
}
