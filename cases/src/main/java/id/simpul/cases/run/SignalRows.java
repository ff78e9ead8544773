package id.simpul.cases.run;

import id.simpul.cases.Writes;
import id.simpul.core.ExchangeId;
import id.simpul.core.Transaction;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The rows of what came in for cases, and of the work that it wakes. */
final class SignalRows {

    private SignalRows() {}

    static void insert(Transaction transaction, Signals.Prepared item, OffsetDateTime now) throws SQLException {
        Writes.run(
                transaction.connection(),
                "INSERT INTO cases.signal (id, case_id, name, item, at, fingerprint) VALUES (?, ?, ?, ?, ?, ?)",
                item.sealed().id(),
                item.incoming().id().value(),
                item.incoming().name(),
                item.sealed().id(),
                now,
                item.fingerprint());
    }

    /** Whether a call of the case began of which a partner may have something. */
    static boolean hasEffect(Transaction transaction, ExchangeId id) throws SQLException {
        String sql = "SELECT EXISTS (SELECT 1 FROM cases.step WHERE case_id = ? AND effect)";
        try (PreparedStatement select = transaction.connection().prepareStatement(sql)) {
            select.setObject(1, id.value());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    /** Wakes what waits for it, and lets what runs just now run once more. */
    static List<WorkRef> wake(Transaction transaction, Signals.Incoming incoming, OffsetDateTime now)
            throws SQLException {
        UUID id = incoming.id().value();
        Writes.run(
                transaction.connection(),
                "UPDATE cases.work SET again = true WHERE case_id = ? AND state = 'ready'",
                id);
        String sql = """
                UPDATE cases.work SET state = 'ready', reason = NULL, subject = NULL, since = NULL, next_at = ?, woken_at = ?
                WHERE case_id = ? AND state = 'waiting' AND reason IN ('event', 'referral', 'manual') AND ? = ANY (string_to_array(subject, ','))
                RETURNING queue""";
        List<WorkRef> awake = new ArrayList<>();
        try (PreparedStatement update = transaction.connection().prepareStatement(sql)) {
            update.setObject(1, now);
            update.setObject(2, now);
            update.setObject(3, id);
            update.setString(4, incoming.name());
            try (ResultSet row = update.executeQuery()) {
                while (row.next()) {
                    awake.add(new WorkRef(incoming.id(), row.getString(1)));
                }
            }
        }
        return awake;
    }
}
