package id.simpul.connectors.database;

import id.simpul.core.Provenance;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Deque;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLPeerUnverifiedException;

/**
 * The connections to one database: those that are idle are used again for a while. There are never more than there are calls
 * at a time, which the gate bounds.
 */
public final class DatabaseConnections implements AutoCloseable {

    private static final Duration LIFE = Duration.ofSeconds(20);
    private static final long WHILE_OPENING = 1024 * 1024;
    private static final int ALIVE_SECONDS = 1;

    /** Who logs in. Read at each opening, so that a new password counts at once. */
    public record Login(String user, String password) {

        @Override
        public String toString() {
            return "Login[masked]";
        }
    }

    /** A place where the login is kept. */
    public interface Logins {
        Login read();
    }

    private final DatabaseReach reach;
    private final Logins logins;
    private final ScheduledExecutorService timer;
    private final Clock clock;
    private final Deque<DatabaseConnection> idle = new ConcurrentLinkedDeque<>();

    public DatabaseConnections(DatabaseReach reach, Logins logins, ScheduledExecutorService timer, Clock clock) {
        this.reach = reach;
        this.logins = logins;
        this.timer = timer;
        this.clock = clock;
    }

    /** A connection that lives, within the time for connecting. @throws SQLException when there is none */
    public DatabaseConnection take() throws SQLException {
        Optional<DatabaseConnection> known = idle();
        return known.isPresent() ? known.get() : open();
    }

    private Optional<DatabaseConnection> idle() {
        for (DatabaseConnection known = idle.pollFirst(); known != null; known = idle.pollFirst()) {
            if (isAlive(known)) {
                return Optional.of(known);
            }
            known.discard();
        }
        return Optional.empty();
    }

    /** The partner may have gone since; asked before anything is sent that counts. */
    private boolean isAlive(DatabaseConnection known) {
        if (known.idleSince().plus(LIFE).isBefore(clock.instant())) {
            return false;
        }
        Future<?> alarm = alarm(known.line());
        try {
            return known.jdbc().isValid(ALIVE_SECONDS);
        } catch (SQLException gone) {
            return false;
        } finally {
            alarm.cancel(false);
        }
    }

    private DatabaseConnection open() throws SQLException {
        Opening opening = Opening.begin(reach.trust());
        opening.line().allow(WHILE_OPENING);
        Future<?> alarm = alarm(opening.line());
        try {
            Login login = logins.read();
            Properties properties = reach.kind().properties(reach);
            properties.setProperty("user", login.user());
            properties.setProperty("password", login.password());
            Connection jdbc = DriverManager.getDriver(reach.url()).connect(reach.url(), properties);
            Provenance provenance =
                    new Provenance(reach.partner(), reach.trust().realityOf(opening.session()), clock.instant());
            return new DatabaseConnection(jdbc, opening.line(), provenance, this::back);
        } catch (SSLPeerUnverifiedException e) {
            cut(opening.line());
            throw new SQLException("The partner has shown no certificate", "08001", e);
        } catch (SQLException | RuntimeException e) {
            cut(opening.line());
            throw e;
        } finally {
            alarm.cancel(false);
            Opening.end();
        }
    }

    private Future<?> alarm(DatabaseLine line) {
        return timer.schedule(() -> cut(line), reach.timeouts().connect().toMillis(), TimeUnit.MILLISECONDS);
    }

    private void back(DatabaseConnection used) {
        used.restAt(clock.instant());
        idle.addFirst(used);
    }

    static void cut(DatabaseLine line) {
        try {
            line.close();
        } catch (IOException alreadyGone) {
            // Closed is what it should be.
        }
    }

    /** When a call that begins now must have its answer. */
    public Future<?> alarm(DatabaseConnection connection, Instant deadline) {
        Duration left = Duration.between(clock.instant(), deadline);
        Duration answer = reach.timeouts().answer();
        Duration shorter = left.compareTo(answer) < 0 ? left : answer;
        return timer.schedule(connection::endTime, Math.max(1, shorter.toMillis()), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        for (DatabaseConnection known = idle.pollFirst(); known != null; known = idle.pollFirst()) {
            known.discard();
        }
    }
}
