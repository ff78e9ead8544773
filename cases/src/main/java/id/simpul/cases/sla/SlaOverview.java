package id.simpul.cases.sla;

import id.simpul.core.ServiceId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;

/** How many cases are near or over their time, by the index alone. Nothing here moves a case. */
public final class SlaOverview {

    /**
     * The open cases whose clock goes.
     *
     * @param near the time is nearly used up
     * @param over it is used up
     * @param oldest when that of the first of these was
     * @param unknown open cases of which nothing can be said because a calendar is missing
     * @param missing the first year without one
     */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    public record Counts(long near, long over, Optional<Instant> oldest, long unknown, Optional<Integer> missing) {}

    /** What the operator is told of a case, once each until its clock begins anew. */
    public enum News {
        NEAR("near", "s.told IS NULL AND s.warn_at <= ? AND (s.due_at IS NULL OR s.due_at > ?)"),
        OVER("over", "s.told IS DISTINCT FROM 'over' AND s.due_at <= ? AND s.due_at <= ?");

        private final String key;
        private final String condition;

        News(String key, String condition) {
            this.key = key;
            this.condition = condition;
        }
    }

    private static final int SLICE = 1000;

    private final DataSource database;
    private final Clock clock;

    public SlaOverview(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public Counts counts() throws SQLException {
        String sql = """
                SELECT (SELECT count(*) FROM cases.sla WHERE warn_at <= ?) AS warned,
                    (SELECT count(*) FROM cases.sla WHERE due_at <= ?) AS over,
                    (SELECT min(due_at) FROM cases.sla WHERE due_at <= ?) AS oldest,
                    (SELECT count(*) FROM cases.sla WHERE missing_year IS NOT NULL) AS unknown,
                    (SELECT min(missing_year) FROM cases.sla WHERE missing_year IS NOT NULL) AS missing""";
        OffsetDateTime now = now();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, now);
            select.setObject(2, now);
            select.setObject(3, now);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                long over = row.getLong("over");
                return new Counts(
                        row.getLong("warned") - over,
                        over,
                        Optional.ofNullable(row.getObject("oldest", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant),
                        row.getLong("unknown"),
                        Optional.ofNullable(row.getObject("missing", Integer.class)));
            }
        }
    }

    /** Takes what is new for telling: how many cases of which service. Each is taken by one node, once. */
    public Map<ServiceId, Long> take(News news) throws SQLException {
        String sql = """
                WITH told AS (
                    UPDATE cases.sla SET told = ? WHERE case_id IN (
                        SELECT s.case_id FROM cases.sla s WHERE %s LIMIT ? FOR UPDATE SKIP LOCKED)
                    RETURNING case_id)
                SELECT f.service, count(*) FROM told JOIN cases.case_file f ON f.id = told.case_id GROUP BY f.service""".formatted(news.condition);
        Map<ServiceId, Long> taken = new TreeMap<>(Comparator.comparing(ServiceId::value));
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            update.setString(1, news.key);
            update.setObject(2, now());
            update.setObject(3, now());
            update.setInt(4, SLICE);
            try (ResultSet row = update.executeQuery()) {
                while (row.next()) {
                    taken.put(new ServiceId(row.getString(1)), row.getLong(2));
                }
            }
        }
        return taken;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
