package id.simpul.agreements.register;

import id.simpul.agreements.AgreementState;
import id.simpul.core.Transaction;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;

/** Writes the states of agreement versions. */
final class AgreementStates {

    private AgreementStates() {}

    static void insert(Transaction transaction, String agreement, int version, AgreementState state)
            throws SQLException {
        String sql =
                "INSERT INTO agreements.agreement_state (agreement_id, version, state, changed_at) VALUES (?, ?, ?, ?)";
        try (PreparedStatement insert = transaction.connection().prepareStatement(sql)) {
            insert.setString(1, agreement);
            insert.setInt(2, version);
            insert.setString(3, state.key());
            insert.setObject(4, transaction.now().atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }

    /** Ends what this version replaces: what else is in force, and older drafts that were passed over. */
    static void endOthers(Transaction transaction, String agreement, int version) throws SQLException {
        update(transaction, """
                UPDATE agreements.agreement_state SET state = 'ended', changed_at = ?
                WHERE agreement_id = ? AND version <> ? AND state <> 'ended'
                    AND (version < ? OR state IN ('active', 'suspended'))""", agreement, version, version);
    }

    /** Activates one version, from draft or suspended; false when it is neither. */
    static boolean activate(Transaction transaction, String agreement, int version) throws SQLException {
        return update(transaction, """
                UPDATE agreements.agreement_state SET state = 'active', changed_at = ?
                WHERE agreement_id = ? AND version = ? AND state IN ('draft', 'suspended')""", agreement, version) > 0;
    }

    /** Whether the version waits to be accepted or was suspended. */
    static boolean canBeAccepted(Transaction transaction, String agreement, int version) throws SQLException {
        String sql = """
                SELECT version FROM agreements.agreement_state
                WHERE agreement_id = ? AND version = ? AND state IN ('draft', 'suspended')""";
        try (PreparedStatement select = transaction.connection().prepareStatement(sql)) {
            select.setString(1, agreement);
            select.setInt(2, version);
            try (var row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    static boolean suspend(Transaction transaction, String agreement) throws SQLException {
        return update(transaction, """
                UPDATE agreements.agreement_state SET state = 'suspended', changed_at = ?
                WHERE agreement_id = ? AND state = 'active'""", agreement) > 0;
    }

    static boolean end(Transaction transaction, String agreement) throws SQLException {
        return update(transaction, """
                UPDATE agreements.agreement_state SET state = 'ended', changed_at = ?
                WHERE agreement_id = ? AND state <> 'ended'""", agreement) > 0;
    }

    private static int update(Transaction transaction, String sql, Object... arguments) throws SQLException {
        try (PreparedStatement update = transaction.connection().prepareStatement(sql)) {
            update.setObject(1, transaction.now().atOffset(ZoneOffset.UTC));
            for (int i = 0; i < arguments.length; i++) {
                update.setObject(i + 2, arguments[i]);
            }
            return update.executeUpdate();
        }
    }
}
