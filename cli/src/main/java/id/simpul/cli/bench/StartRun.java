package id.simpul.cli.bench;

import id.simpul.cli.console.Failure;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Starts the bus again and again, everything else running. */
final class StartRun {

    private final BenchHouse house;
    private final Clock clock;
    private final PrintWriter out;

    StartRun(BenchHouse house, Clock clock, PrintWriter out) {
        this.house = house;
        this.clock = clock;
        this.out = out;
    }

    StartFigures measure(int rounds) throws IOException, InterruptedException, Failure {
        List<StartFigures.Start> starts = new ArrayList<>();
        for (int round = 1; round <= rounds; round++) {
            house.part("bus").stop();
            house.start();
            ProcessHandle bus = house.part("bus").find().orElseThrow();
            Duration ready = Duration.between(bus.info().startInstant().orElseThrow(), clock.instant());
            ProcessCost cost = new ProcessCost(bus);
            StartFigures.Start start = new StartFigures.Start(
                    ready, cost.processorTime(), cost.residentMebibytes().orElse(-1));
            starts.add(start);
            out.printf(
                    Locale.ROOT,
                    "  start %d: ready after %.1f s, %.1f s of processor time, %d MiB%n",
                    round,
                    ready.toMillis() / 1000.0,
                    start.processor().toMillis() / 1000.0,
                    start.residentMebibytes());
        }
        return new StartFigures(starts);
    }
}
