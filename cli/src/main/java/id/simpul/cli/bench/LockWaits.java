package id.simpul.cli.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Looks again and again how many connections of the bus wait for a lock of another. */
final class LockWaits {

    /**
     * What was seen.
     *
     * @param looks how often it was looked
     * @param waiting connections seen waiting for a lock, over all looks
     */
    record Seen(long looks, long waiting) {

        static final Seen NOTHING = new Seen(0, 0);

        Seen plus(Seen other) {
            return new Seen(looks + other.looks, waiting + other.waiting);
        }

        /** Connections that waited for a lock, on average. */
        double average() {
            return looks == 0 ? Double.NaN : (double) waiting / looks;
        }
    }

    private static final Duration PACE = Duration.ofMillis(20);
    private static final String WAITING =
            "SELECT count(*) FROM pg_stat_activity WHERE usename = 'simpul_bus' AND wait_event_type = 'Lock'";

    private final BenchDatabase database;
    private volatile Seen seen = Seen.NOTHING;
    private @Nullable Connection looking;
    private ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

    LockWaits(BenchHouse house) throws IOException {
        database = house.database();
        timer.shutdown();
    }

    void begin() throws SQLException {
        seen = Seen.NOTHING;
        looking = database.connect();
        PreparedStatement select = looking.prepareStatement(WAITING);
        timer = Executors.newSingleThreadScheduledExecutor();
        Future<?> ignored = timer.scheduleAtFixedRate(() -> look(select), 0, PACE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look(PreparedStatement select) {
        try (ResultSet row = select.executeQuery()) {
            row.next();
            seen = seen.plus(new Seen(1, row.getLong(1)));
        } catch (SQLException e) {
            throw new IllegalStateException("Locks cannot be seen", e);
        }
    }

    Seen end() throws InterruptedException, SQLException {
        timer.shutdown();
        boolean ignored = timer.awaitTermination(1, TimeUnit.SECONDS);
        Objects.requireNonNull(looking).close();
        return seen;
    }
}
