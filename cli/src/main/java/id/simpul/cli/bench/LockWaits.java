package id.simpul.cli.bench;

import id.simpul.cli.home.Home;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

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

    private final String url;
    private final String password;
    private volatile Seen seen = Seen.NOTHING;
    private ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

    LockWaits(BenchHouse house) throws IOException {
        Home home = house.home();
        this.url = house.addresses().database();
        this.password = Files.readString(home.secrets().resolve("database-superuser.password"), StandardCharsets.UTF_8)
                .strip();
        timer.shutdown();
    }

    void begin() throws SQLException {
        seen = Seen.NOTHING;
        Connection connection = DriverManager.getConnection(url, "postgres", password);
        PreparedStatement select = connection.prepareStatement(WAITING);
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

    Seen end() throws InterruptedException {
        timer.shutdown();
        boolean ignored = timer.awaitTermination(1, TimeUnit.SECONDS);
        return seen;
    }
}
