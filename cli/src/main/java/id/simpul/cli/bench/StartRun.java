package id.simpul.cli.bench;

import id.simpul.cli.console.Failure;
import java.io.IOException;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

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

    /** @param services packages that the first start finds new: it checks and imports them; 0 for none */
    StartFigures measure(int services, int rounds) throws IOException, InterruptedException, Failure, SQLException {
        List<StartFigures.Start> starts = new ArrayList<>();
        Optional<StartFigures.Fresh> fresh = services == 0 ? Optional.empty() : Optional.of(fresh(services));
        for (int round = 1; round <= rounds; round++) {
            starts.add(again("start " + round));
        }
        return new StartFigures(fresh, starts);
    }

    private StartFigures.Fresh fresh(int services) throws IOException, InterruptedException, Failure, SQLException {
        BenchDatabase database = house.database();
        long before = database.servicesInForce();
        BenchFiles files = new BenchFiles(house.home());
        files.writeServices(files.services() + services);
        StartFigures.Start start = again("with " + services + " new packages");
        return new StartFigures.Fresh(services, database.servicesInForce() - before, start);
    }

    private StartFigures.Start again(String what) throws IOException, InterruptedException, Failure {
        house.part("bus").stop();
        house.start();
        ProcessHandle bus = house.part("bus").find().orElseThrow();
        Duration ready = Duration.between(bus.info().startInstant().orElseThrow(), clock.instant());
        ProcessCost cost = new ProcessCost(bus);
        StartFigures.Start start = new StartFigures.Start(
                ready, cost.processorTime(), cost.residentMebibytes().orElse(-1));
        out.printf(
                Locale.ROOT,
                "  %s: ready after %.1f s, %.1f s of processor time, %d MiB%n",
                what,
                start.readySeconds(),
                start.processorSeconds(),
                start.residentMebibytes());
        return start;
    }
}
