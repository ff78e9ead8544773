package id.simpul.cases.source;

import id.simpul.cases.Writes;
import id.simpul.core.SystemId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Which node reads a source, how far it has been read, and what of it was refused. */
public final class Sources {

    /** How long a row is remembered after looks have ceased to meet it; also what may pass until a copy of an OPD is played back. */
    private static final Duration HEARD_FOR = Duration.ofDays(30);

    /** Longer, for {@code simpul status} counts it until somebody has seen to it. */
    private static final Duration REFUSED_FOR = Duration.ofDays(365);

    /** Rows of a system that were refused for one and the same problem. */
    public record RefusedGroup(String system, String problem, long count, Instant oldest) {}

    private final DataSource database;
    private final String node;
    private final Clock clock;

    public Sources(DataSource database, String node, Clock clock) {
        this.database = database;
        this.node = node;
        this.clock = clock;
    }

    /** Whether this node may read the source for that time from now: no other does. To be asked again before it has passed. */
    public boolean lease(SystemId system, Duration time) throws SQLException {
        String sql = """
                INSERT INTO cases.source AS s (system, node, leased_until) VALUES (?, ?, ?)
                ON CONFLICT (system) DO UPDATE SET node = excluded.node, leased_until = excluded.leased_until
                WHERE s.node = excluded.node OR s.leased_until < ?""";
        Instant now = clock.instant();
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, system.value());
            insert.setString(2, node);
            insert.setObject(3, now.plus(time).atOffset(ZoneOffset.UTC));
            insert.setObject(4, now.atOffset(ZoneOffset.UTC));
            return insert.executeUpdate() > 0;
        }
    }

    /** As {@link #reached} was told last. */
    public Optional<String> mark(SystemId system) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("SELECT mark FROM cases.source WHERE system = ?")) {
            select.setString(1, system.value());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
            }
        }
    }

    /** Everything up to the mark was heard or refused. Changes nothing when another node reads the source meanwhile. */
    public void reached(SystemId system, String mark) throws SQLException {
        String sql = "UPDATE cases.source SET mark = ? WHERE system = ? AND node = ?";
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            update.setString(1, mark);
            update.setString(2, system.value());
            update.setString(3, node);
            update.executeUpdate();
        }
    }

    /** A look has met every row that there was. */
    public void readWhole(SystemId system) throws SQLException {
        String sql = "UPDATE cases.source SET whole_at = ? WHERE system = ? AND node = ?";
        try (Connection connection = database.getConnection()) {
            Writes.run(connection, sql, clock.instant().atOffset(ZoneOffset.UTC), system.value(), node);
        }
    }

    /**
     * Forgets rows that no look meets any more, because they are gone there or lie before the overlap. It is counted from the last
     * whole look, not from now: rows of a source that nobody could read for months still protect it from being heard twice.
     *
     * @return how many
     */
    public int forget() throws SQLException {
        String sql = """
                DELETE FROM cases.source_row r USING cases.source s WHERE s.system = r.system
                AND r.seen < s.whole_at - make_interval(secs => CASE WHEN r.refused IS NULL THEN ? ELSE ? END)""";
        try (Connection connection = database.getConnection()) {
            return Writes.run(connection, sql, HEARD_FOR.toSeconds(), REFUSED_FOR.toSeconds());
        }
    }

    /** Everything that was refused and not heard since. */
    public List<RefusedGroup> refused() throws SQLException {
        String sql = """
                SELECT system, refused, count(*), min(at) FROM cases.source_row WHERE refused IS NOT NULL
                GROUP BY system, refused ORDER BY system, refused""";
        List<RefusedGroup> groups = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                groups.add(new RefusedGroup(
                        row.getString(1),
                        row.getString(2),
                        row.getLong(3),
                        row.getObject(4, OffsetDateTime.class).toInstant()));
            }
        }
        return groups;
    }
}
