package id.simpul.ledger;

import id.simpul.core.ExchangeId;
import id.simpul.core.SystemId;
import id.simpul.core.Transaction;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Gives attachments to the case that names them, in the commit in which the case does. */
public final class AttachmentUse {

    private AttachmentUse() {}

    /**
     * Which of these a case may still take, with the system that sent each. They stay as they are until the commit.
     *
     * @return without those that are unfinished, expired, erased or another case's
     */
    public static Map<UUID, SystemId> free(Transaction transaction, Collection<UUID> ids) throws SQLException {
        String sql = """
                SELECT id, system_id FROM ledger.attachment
                WHERE id = ANY (?) AND content_type IS NOT NULL AND case_id IS NULL AND wrapped_key IS NOT NULL
                    AND expires_at > ?
                ORDER BY id FOR UPDATE""";
        Map<UUID, SystemId> free = new HashMap<>();
        if (ids.isEmpty()) {
            return free;
        }
        try (PreparedStatement select = transaction.connection().prepareStatement(sql)) {
            select.setArray(1, transaction.connection().createArrayOf("uuid", ids.toArray()));
            select.setObject(2, transaction.now().atOffset(ZoneOffset.UTC));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    free.put(row.getObject(1, UUID.class), new SystemId(row.getString(2)));
                }
            }
        }
        return free;
    }

    /** What {@link #free} has let through. */
    public static void take(Transaction transaction, ExchangeId by, Collection<UUID> ids) throws SQLException {
        if (!ids.isEmpty()) {
            transaction.later(
                    "UPDATE ledger.attachment SET case_id = ? WHERE id = ANY (?) AND case_id IS NULL",
                    by.value(),
                    transaction.connection().createArrayOf("uuid", ids.toArray()));
        }
    }

    /** Erases the attachments of cases for good; their rows stay. */
    public static void erase(Transaction transaction, List<ExchangeId> cases) throws SQLException {
        Columns<ExchangeId> ids = new Columns<>(transaction.connection(), cases);
        transaction.later("""
                DELETE FROM ledger.attachment_chunk c USING ledger.attachment a
                WHERE c.attachment_id = a.id AND a.case_id = ANY (?)""", ids.of("uuid", ExchangeId::value));
        transaction.later("""
                UPDATE ledger.attachment SET wrapped_key = NULL, erased_at = ?
                WHERE case_id = ANY (?) AND wrapped_key IS NOT NULL""", transaction.now().atOffset(ZoneOffset.UTC), ids.of("uuid", ExchangeId::value));
    }
}
