package id.simpul.cli.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;

/** Rounds of full load and overload, in turns. */
final class OverloadRun {

    static final String PEAK = "as fast as answered";
    static final String OVERLOAD = "three times the peak";

    private static final int KILOBYTE = 1024;
    private static final int PEAK_CONNECTIONS = 64;

    /** More than the bus lets in at a time. */
    private static final int OVERLOAD_CONNECTIONS = 1000;

    private static final double TIMES = 3;

    private final Duration time;
    private final PrintWriter out;
    private final Samples samples = new Samples();
    private final Target target;
    private final ProcessCost bus;
    private final Stopwatch watch;

    OverloadRun(BenchHouse house, Duration time, PrintWriter out) throws IOException {
        this.time = time;
        this.out = out;
        this.target = new Targets(house, house.nodes().get(0)).governed(KILOBYTE);
        this.bus = new ProcessCost(house.part("bus").find().orElseThrow());
        this.watch = new Stopwatch(bus, samples, out);
    }

    OverloadFigures measure(int rounds) throws IOException, InterruptedException {
        double peak = new Warmth(time, out).bring(target);
        Load.atRate(target, OVERLOAD_CONNECTIONS, time, peak * TIMES);
        long residentBefore = bus.residentMebibytes().orElse(-1);
        for (int round = 1; round <= rounds; round++) {
            Sample full =
                    watch.take(PEAK, round, target, loaded -> Load.asFastAsAnswered(loaded, PEAK_CONNECTIONS, time));
            double rate = full.throughput() * TIMES;
            watch.take(OVERLOAD, round, target, loaded -> Load.atRate(loaded, OVERLOAD_CONNECTIONS, time, rate));
        }
        return new OverloadFigures(
                samples, residentBefore, bus.residentMebibytes().orElse(-1));
    }
}
