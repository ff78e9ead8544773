package id.simpul.cli.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/**
 * One node under load, then two with half the connections each. Where processors are few both runs fill them, and the
 * throughput says only whether the second node costs anything.
 */
final class NodesRun {

    static final String ONE = "one node, 32 connections";
    static final String TWO = "two nodes, 16 connections each";

    private static final int CONNECTIONS = 32;
    private static final int KILOBYTE = 1024;

    private final Duration time;
    private final PrintWriter out;
    private final Samples samples = new Samples();
    private final Target first;
    private final Target second;
    private final Stopwatch one;
    private final Stopwatch two;
    private final LockWaits locks;

    NodesRun(BenchHouse house, Duration time, PrintWriter out) throws IOException {
        this.time = time;
        this.out = out;
        this.first = new Targets(house, house.nodes().get(0)).governed(KILOBYTE);
        this.second = new Targets(house, house.nodes().get(1)).governed(KILOBYTE);
        ProcessHandle bus = house.part("bus").find().orElseThrow();
        ProcessHandle other = house.part("bus-2").find().orElseThrow();
        this.one = new Stopwatch(new ProcessCost(bus), samples, out);
        this.two = new Stopwatch(new ProcessCost(bus, other), samples, out);
        this.locks = new LockWaits(house);
    }

    NodesFigures measure(int rounds) throws IOException, InterruptedException, SQLException {
        Warmth warmth = new Warmth(time, out);
        warmth.bring(first);
        warmth.bring(second);
        LockWaits.Seen alone = LockWaits.Seen.NOTHING;
        LockWaits.Seen together = LockWaits.Seen.NOTHING;
        for (int round = 1; round <= rounds; round++) {
            locks.begin();
            one.take(ONE, round, first, target -> Load.asFastAsAnswered(target, CONNECTIONS, time));
            alone = alone.plus(locks.end());
            locks.begin();
            two.take(TWO, round, first, target -> Load.asFastAsAnswered(List.of(first, second), CONNECTIONS, time));
            together = together.plus(locks.end());
        }
        return new NodesFigures(samples, alone, together);
    }
}
