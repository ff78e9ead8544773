package id.simpul.cases.run;

import id.simpul.cases.HoldReason;
import id.simpul.cases.Writes;
import id.simpul.core.ExchangeId;
import id.simpul.ledger.Columns;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of work, as a group commit reads and writes them. */
final class WorkRows {

    /**
     * A row that its worker has in hand.
     *
     * @param isStirred whether something happened meanwhile, so that it must be looked at again
     */
    record Held(boolean isStirred, Instant openedAt) {}

    /** What becomes of a row. */
    record Outcome(ExchangeId id, Next next, Instant openedAt) {

        String state() {
            return next.hold()
                    .map(reason -> reason.kind() == HoldReason.Kind.PARKED ? "parked" : "waiting")
                    .orElse("ready");
        }
    }

    private final Connection connection;
    private final OffsetDateTime now;

    WorkRows(Connection connection, Instant now) {
        this.connection = connection;
        this.now = now.atOffset(ZoneOffset.UTC);
    }

    /**
     * Those whose leases still stand, by lease. A worker claims outside of any commit: the lock keeps it from taking what
     * has just ended until this commit is there to be seen.
     */
    Map<UUID, Held> held(List<Lease> leases) throws SQLException {
        String sql = """
                SELECT w.lease, w.again, w.opened_at FROM cases.work w
                JOIN unnest(?::uuid[], ?::text[], ?::uuid[]) AS k (id, queue, lease)
                  ON w.case_id = k.id AND w.queue = k.queue AND w.lease = k.lease
                FOR UPDATE OF w""";
        Columns<Lease> columns = new Columns<>(connection, leases);
        Map<UUID, Held> held = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setArray(1, columns.of("uuid", lease -> lease.ref().id().value()));
            select.setArray(2, columns.of("text", lease -> lease.ref().queue()));
            select.setArray(3, columns.of("uuid", Lease::id));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    held.put(
                            row.getObject(1, UUID.class),
                            new Held(
                                    row.getBoolean(2),
                                    row.getObject(3, OffsetDateTime.class).toInstant()));
                }
            }
        }
        return held;
    }

    /** A recorded step is progress: the lease begins anew. */
    void extend(List<Lease> leases) throws SQLException {
        Columns<Lease> columns = new Columns<>(connection, leases);
        Writes.run(
                connection,
                "UPDATE cases.work w SET lease_until = ? FROM unnest(?::uuid[], ?::text[], ?::uuid[]) AS k (id, queue, lease)"
                        + " WHERE w.case_id = k.id AND w.queue = k.queue AND w.lease = k.lease",
                now.plus(Claims.LEASE),
                columns.of("uuid", lease -> lease.ref().id().value()),
                columns.of("text", lease -> lease.ref().queue()),
                columns.of("uuid", Lease::id));
    }

    void remove(List<WorkRef> refs) throws SQLException {
        if (refs.isEmpty()) {
            return;
        }
        Columns<WorkRef> columns = new Columns<>(connection, refs);
        Writes.run(
                connection,
                "DELETE FROM cases.work w USING unnest(?::uuid[], ?::text[]) AS k (id, queue)"
                        + " WHERE w.case_id = k.id AND w.queue = k.queue",
                columns.of("uuid", ref -> ref.id().value()),
                columns.of("text", WorkRef::queue));
    }

    /** Gives back the rows that workers have in hand. */
    void settle(List<Outcome> outcomes) throws SQLException {
        if (outcomes.isEmpty()) {
            return;
        }
        String sql = """
                UPDATE cases.work w SET state = k.state, reason = k.reason, subject = k.subject,
                    detail = k.detail,
                    since = CASE WHEN k.state = 'ready' THEN NULL WHEN w.reason = k.reason THEN COALESCE(w.since, ?) ELSE ? END,
                    next_at = k.next_at, attempts = k.attempts, again = false, lease = NULL, lease_until = NULL, lease_node = NULL,
                    woken_at = NULL
                FROM unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::integer[])
                    AS k (id, queue, state, reason, subject, detail, next_at, attempts)
                WHERE w.case_id = k.id AND w.queue = k.queue""";
        Columns<Outcome> columns = new Columns<>(connection, outcomes);
        Writes.run(
                connection,
                sql,
                now,
                now,
                columns.of("uuid", row -> row.id().value()),
                columns.of("text", row -> row.next().queue()),
                columns.of("text", Outcome::state),
                columns.of("text", WorkRows::reason),
                columns.of("text", row -> row.next().subject()),
                columns.of("text", row -> row.next().detail()),
                columns.of("timestamptz", row -> row.next().notBefore().toString()),
                columns.of("integer", row -> row.next().attempts()));
    }

    /**
     * Adds work in other queues. What is there already is stirred: its worker looks again when it is done, and what waits
     * for an event looks again at once, because it may have more than one thing to wait for now.
     */
    void add(List<Outcome> outcomes) throws SQLException {
        if (outcomes.isEmpty()) {
            return;
        }
        String sql = """
                INSERT INTO cases.work (case_id, queue, state, reason, subject, detail, since, next_at, attempts, opened_at, woken_at)
                SELECT k.id, k.queue, k.state, k.reason, k.subject, k.detail, CASE WHEN k.state <> 'ready' THEN ?::timestamptz END,
                    k.next_at, k.attempts, k.opened_at, CASE WHEN k.state = 'ready' THEN ?::timestamptz END
                FROM unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::integer[],
                    ?::timestamptz[]) AS k (id, queue, state, reason, subject, detail, next_at, attempts, opened_at)
                ON CONFLICT (case_id, queue) DO UPDATE SET
                    again = work.state = 'ready',
                    state = CASE WHEN work.reason IN ('event', 'referral', 'manual') THEN 'ready' ELSE work.state END,
                    since = CASE WHEN work.reason IN ('event', 'referral', 'manual') THEN NULL ELSE work.since END,
                    next_at = CASE WHEN work.reason IN ('event', 'referral', 'manual') THEN ? ELSE work.next_at END,
                    reason = CASE WHEN work.reason IN ('event', 'referral', 'manual') THEN NULL ELSE work.reason END""";
        Columns<Outcome> columns = new Columns<>(connection, outcomes);
        Writes.run(
                connection,
                sql,
                now,
                now,
                columns.of("uuid", row -> row.id().value()),
                columns.of("text", row -> row.next().queue()),
                columns.of("text", Outcome::state),
                columns.of("text", WorkRows::reason),
                columns.of("text", row -> row.next().subject()),
                columns.of("text", row -> row.next().detail()),
                columns.of("timestamptz", row -> row.next().notBefore().toString()),
                columns.of("integer", row -> row.next().attempts()),
                columns.of("timestamptz", row -> row.openedAt().toString()),
                now);
    }

    private static @Nullable String reason(Outcome row) {
        return row.next().hold().map(HoldReason::key).orElse(null);
    }

    /**
     * Why cases wait, those of these that have work which is put off for anything but an event: also work that is being
     * tried again, until its run has ended. Of more than one reason always the same one.
     */
    Map<ExchangeId, HoldReason> putOff(List<ExchangeId> ids) throws SQLException {
        String sql = "SELECT DISTINCT ON (case_id) case_id, reason FROM cases.work"
                + " WHERE case_id = ANY (?) AND reason <> ? ORDER BY case_id, queue";
        Map<ExchangeId, HoldReason> reasons = new HashMap<>();
        if (ids.isEmpty()) {
            return reasons;
        }
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setArray(1, new Columns<>(connection, ids).of("uuid", ExchangeId::value));
            select.setString(2, HoldReason.EVENT.key());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    reasons.put(new ExchangeId(row.getObject(1, UUID.class)), HoldReason.ofKey(row.getString(2)));
                }
            }
        }
        return reasons;
    }
}
