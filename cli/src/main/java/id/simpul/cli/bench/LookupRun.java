package id.simpul.cli.bench;

import id.simpul.cli.console.Failure;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The steps of the lookup's measurement. Targets take turns within a round. */
final class LookupRun {

    static final String MAIN = "32 connections, 1 KB";
    static final String PACED = "fixed rate, 1 KB";
    static final String LARGE = "500 connections, 100 KB";

    private static final int KILOBYTE = 1024;
    private static final int LARGE_BODY = 100 * KILOBYTE;
    private static final List<Integer> SWEEP = List.of(1, 8, 128, 500);

    /** A machine that is nearly full measures its queue; half of what it can do measures the work. */
    private static final double SHARE_OF_PEAK = 0.5;

    private static final int WARM_TURNS = 6;

    private final BenchHouse house;
    private final Duration time;
    private final PrintWriter out;
    private final Samples samples = new Samples();
    private final Targets targets;
    private Optional<Target> floor = Optional.empty();
    private final ProcessCost bus;
    private final Stopwatch watch;

    LookupRun(BenchHouse house, Duration time, PrintWriter out) throws IOException {
        this.house = house;
        this.time = time;
        this.out = out;
        this.targets = new Targets(house, house.nodes().get(0));
        this.bus = new ProcessCost(house.part("bus").find().orElseThrow());
        this.watch = new Stopwatch(bus, samples, out);
    }

    /** @param isQuick only the main step */
    LookupFigures measure(int rounds, boolean isQuick) throws IOException, InterruptedException, Failure {
        Optional<Nginx> nginx = Nginx.start(house.home(), house.partner());
        try {
            floor = nginx.map(peer -> targets.nginx(peer.port(), BenchHouse.METHOD, KILOBYTE));
            if (floor.isEmpty()) {
                out.println("  *** nginx is not installed: no floor is measured ***");
            }
            return measureAll(rounds, isQuick);
        } finally {
            if (nginx.isPresent()) {
                nginx.get().stop();
            }
        }
    }

    private LookupFigures measureAll(int rounds, boolean isQuick) throws IOException, InterruptedException, Failure {
        warmUp();
        for (int round = 1; round <= rounds; round++) {
            compareAll(round);
        }
        if (!isQuick) {
            atFixedRate(rounds);
            for (int connections : SWEEP) {
                compareTwo(connections + " connections, 1 KB", rounds, connections, KILOBYTE);
            }
            house.answerWith(LARGE_BODY);
            compareTwo(LARGE, rounds, 500, LARGE_BODY);
            house.answerWith(KILOBYTE);
        }
        OptionalLong resident = bus.residentMebibytes();
        return new LookupFigures(samples, resident, isQuick);
    }

    private void warmUp() throws InterruptedException {
        Warmth warmth = new Warmth(time, out);
        warmth.bring(targets.pass(KILOBYTE));
        warmth.bring(targets.handWritten(KILOBYTE));
        warmth.bring(targets.governed(KILOBYTE));
    }

    private void compareAll(int round) throws IOException, InterruptedException {
        Stopwatch.Press press = target -> Load.asFastAsAnswered(target, 32, time);
        watch.take(MAIN, round, targets.pass(KILOBYTE), press);
        watch.take(MAIN, round, targets.governed(KILOBYTE), press);
        watch.take(MAIN, round, targets.handWritten(KILOBYTE), press);
        if (floor.isPresent()) {
            watch.take(MAIN, round, floor.get(), press);
        }
        turnEvidence(false);
        watch.take(MAIN, round, targets.governed(KILOBYTE).named(LookupFigures.UNLOGGED), press);
        turnEvidence(true);
    }

    private void atFixedRate(int rounds) throws InterruptedException {
        double peak = samples.median(MAIN, LookupFigures.GOVERNED, Sample::throughput);
        Stopwatch.Press press = target -> Load.atRate(target, 64, time, peak * SHARE_OF_PEAK);
        // Commits are small at this rate, and the compiler has seen only large ones.
        for (int turn = 1; turn <= WARM_TURNS; turn++) {
            press.on(targets.governed(KILOBYTE));
        }
        for (int round = 1; round <= rounds; round++) {
            watch.take(PACED, round, targets.pass(KILOBYTE), press);
            watch.take(PACED, round, targets.governed(KILOBYTE), press);
        }
    }

    private void compareTwo(String step, int rounds, int connections, int bytes) throws InterruptedException {
        Stopwatch.Press press = target -> Load.asFastAsAnswered(target, connections, time);
        for (int round = 1; round <= rounds; round++) {
            watch.take(step, round, targets.pass(bytes), press);
            watch.take(step, round, targets.governed(bytes), press);
        }
    }

    private void turnEvidence(boolean on) throws IOException {
        Target turn = targets.evidence(on);
        try (Wire wire = Wire.open(turn.tls(), turn.port())) {
            if (wire.ask(turn.request()) != 204) {
                throw new IOException("The switch of the evidence did not answer");
            }
        }
    }
}
