package id.simpul.cases.run;

import id.simpul.cases.HoldReason;
import id.simpul.core.ExchangeId;
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
import java.util.UUID;
import javax.sql.DataSource;

/**
 * What is due, for workers to be told. The database knows it all; a broker that lost its messages is told again. Told twice
 * does no harm, because only one worker can claim.
 */
public final class DueWork {

    /** A group of work that waits, or is parked, for one and the same cause. */
    public record HeldGroup(HoldReason reason, String subject, long count, Instant oldest) {}

    /** What a group of work waits for and goes on by itself when it has ended. */
    public record Cause(HoldReason reason, String subject) {}

    private final DataSource database;
    private final Clock clock;

    public DueWork(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Takes due work of a queue for telling, what has waited longest first.
     *
     * @param again after this time what was told without effect is told again
     */
    public List<WorkRef> take(String queue, int most, Duration again) throws SQLException {
        String sql = """
                WITH told AS (UPDATE cases.work w SET woken_at = ?
                WHERE (w.case_id, w.queue) IN (
                    SELECT case_id, queue FROM cases.work
                    WHERE state = 'ready' AND queue = ? AND next_at <= ?
                      AND (lease IS NULL OR lease_until < ?)
                      AND (woken_at IS NULL OR woken_at < ? OR woken_at > ? OR woken_at < next_at)
                    ORDER BY next_at LIMIT ? FOR UPDATE SKIP LOCKED)
                RETURNING w.case_id, w.next_at)
                SELECT case_id FROM told ORDER BY next_at""";
        Instant now = clock.instant();
        OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
        List<WorkRef> due = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            update.setObject(1, at);
            update.setString(2, queue);
            update.setObject(3, at);
            update.setObject(4, at);
            update.setObject(5, now.minus(again).atOffset(ZoneOffset.UTC));
            // Told in a time that the clock has gone back from.
            update.setObject(6, at);
            update.setInt(7, most);
            try (ResultSet row = update.executeQuery()) {
                while (row.next()) {
                    due.add(new WorkRef(new ExchangeId(row.getObject(1, UUID.class)), queue));
                }
            }
        }
        return due;
    }

    /** Lets waits for events go on whose deadline has passed. */
    public int passDeadlines(int most) throws SQLException {
        String sql = """
                UPDATE cases.work w SET state = 'ready', reason = NULL, subject = NULL, since = NULL
                WHERE (w.case_id, w.queue) IN (
                    SELECT case_id, queue FROM cases.work WHERE state = 'waiting' AND reason IN ('event', 'referral', 'manual') AND next_at <= ?
                    ORDER BY next_at LIMIT ? FOR UPDATE SKIP LOCKED)""";
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            update.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
            update.setInt(2, most);
            return update.executeUpdate();
        }
    }

    /**
     * Lets the oldest of what waits for one cause go on, to try whether it still stands. It is due since it was opened, so
     * that workers are told of the oldest first, whatever the clock did meanwhile.
     *
     * @param most as many as the workers of the oldest's queue may have before them; with what is before them already, fewer
     *     go on, yet always one
     */
    public int release(HoldReason reason, String subject, int most) throws SQLException {
        String sql = """
                WITH oldest AS (
                    SELECT queue FROM cases.work
                    WHERE state = 'waiting' AND reason NOT IN ('event', 'referral', 'manual') AND reason = ? AND subject = ?
                    ORDER BY opened_at LIMIT 1)
                UPDATE cases.work w SET state = 'ready', since = NULL, next_at = opened_at, woken_at = NULL
                WHERE (w.case_id, w.queue) IN (
                    SELECT case_id, queue FROM cases.work
                    WHERE state = 'waiting' AND reason NOT IN ('event', 'referral', 'manual') AND reason = ? AND subject = ?
                    ORDER BY opened_at
                    LIMIT greatest(1, ? - (SELECT count(*) FROM (
                        SELECT 1 FROM cases.work WHERE state = 'ready' AND queue = (SELECT queue FROM oldest) AND next_at <= ?
                        LIMIT ?) AS before_them))
                    FOR UPDATE SKIP LOCKED)""";
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            update.setString(1, reason.key());
            update.setString(2, subject);
            update.setString(3, reason.key());
            update.setString(4, subject);
            update.setInt(5, most);
            update.setObject(6, clock.instant().atOffset(ZoneOffset.UTC));
            update.setInt(7, most);
            return update.executeUpdate();
        }
    }

    /** What work waits for that no signal ends. */
    public List<Cause> causes() throws SQLException {
        // From one cause to the next by the index, for there may be a million works and one cause.
        String sql = """
                WITH RECURSIVE cause AS (
                    (SELECT reason, subject FROM cases.work
                     WHERE state = 'waiting' AND reason NOT IN ('event', 'referral', 'manual')
                     ORDER BY reason, subject LIMIT 1)
                    UNION ALL
                    SELECT next.reason, next.subject FROM cause CROSS JOIN LATERAL (
                        SELECT w.reason, w.subject FROM cases.work w
                        WHERE w.state = 'waiting' AND w.reason NOT IN ('event', 'referral', 'manual')
                          AND (w.reason, w.subject) > (cause.reason, cause.subject)
                        ORDER BY w.reason, w.subject LIMIT 1) AS next)
                SELECT reason, subject FROM cause""";
        List<Cause> causes = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                causes.add(new Cause(HoldReason.ofKey(row.getString(1)), row.getString(2)));
            }
        }
        return causes;
    }

    /** Everything that is held, one line a cause; what waits for a counter is named by its member. */
    public List<HeldGroup> held() throws SQLException {
        String sql = """
                SELECT reason, subject, count(*), min(since) FROM (
                    SELECT w.reason, w.since, CASE WHEN w.reason = 'manual' THEN COALESCE((
                        SELECT string_agg(DISTINCT t.member, ',') FROM cases.task t
                        WHERE t.case_id = w.case_id AND t.state IN ('open', 'taken')), '') ELSE w.subject END AS subject
                    FROM cases.work w WHERE w.state <> 'ready') AS held
                GROUP BY reason, subject ORDER BY reason, subject""";
        List<HeldGroup> groups = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                groups.add(new HeldGroup(
                        HoldReason.ofKey(row.getString(1)),
                        row.getString(2),
                        row.getLong(3),
                        row.getObject(4, OffsetDateTime.class).toInstant()));
            }
        }
        return groups;
    }
}
