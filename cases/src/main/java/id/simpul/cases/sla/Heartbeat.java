package id.simpul.cases.sla;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/**
 * Notes that a node of the bus runs, so that a start can tell how long none did. Only a start does: a clock that is set while
 * a node runs is no outage.
 */
public final class Heartbeat {

    /** A restart is no outage. */
    private static final Duration SHORTEST_GAP = Duration.ofMinutes(2);

    private final DataSource database;
    private final Clock clock;

    public Heartbeat(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** To be called once, when the node starts. */
    public void start() throws SQLException {
        Instant now = clock.instant();
        String sql = """
                INSERT INTO cases.bus_gap (began, ended) SELECT at, ? FROM cases.heartbeat WHERE at < ?
                ON CONFLICT (began) DO NOTHING""";
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setObject(1, now.atOffset(ZoneOffset.UTC));
            insert.setObject(2, now.minus(SHORTEST_GAP).atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
        beat();
    }

    public void beat() throws SQLException {
        String sql = "INSERT INTO cases.heartbeat (at) VALUES (?) ON CONFLICT (one) DO UPDATE SET at = excluded.at";
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            update.setObject(1, now);
            update.executeUpdate();
        }
    }
}
