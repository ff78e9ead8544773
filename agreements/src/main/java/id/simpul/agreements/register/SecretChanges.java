package id.simpul.agreements.register;

import id.simpul.core.Transaction;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Writes secrets of systems. */
final class SecretChanges {

    private SecretChanges() {}

    /** The secret before stays good for as long as it is kept; any older one ends now. False for a system that is not listed. */
    static boolean rotate(Transaction transaction, Change.RotateSecret rotation) throws SQLException {
        String system = rotation.system().value();
        if (!isListed(transaction, system)) {
            return false;
        }
        endAll(transaction, system, Duration.ZERO, "valid_until IS NOT NULL");
        endAll(transaction, system, rotation.keep(), "valid_until IS NULL");
        String sql = "INSERT INTO agreements.client_secret (system_id, hash, made_at) VALUES (?, ?, ?)";
        try (PreparedStatement insert = transaction.connection().prepareStatement(sql)) {
            insert.setString(1, system);
            insert.setString(2, rotation.hash());
            insert.setObject(3, now(transaction));
            return insert.executeUpdate() > 0;
        }
    }

    static boolean revoke(Transaction transaction, Change.RevokeSecrets revocation) throws SQLException {
        return endAll(transaction, revocation.system().value(), Duration.ZERO, "true") > 0;
    }

    private static boolean isListed(Transaction transaction, String system) throws SQLException {
        String sql = "SELECT 1 FROM agreements.system WHERE system_id = ? AND listed";
        try (PreparedStatement select = transaction.connection().prepareStatement(sql)) {
            select.setString(1, system);
            try (var row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    /** Never makes one good for longer than it was. */
    private static int endAll(Transaction transaction, String system, Duration keep, String which) throws SQLException {
        String sql = "UPDATE agreements.client_secret SET valid_until = ? WHERE system_id = ? AND " + which
                + " AND (valid_until IS NULL OR valid_until > ?)";
        OffsetDateTime until = now(transaction).plus(keep);
        try (PreparedStatement update = transaction.connection().prepareStatement(sql)) {
            update.setObject(1, until);
            update.setString(2, system);
            update.setObject(3, until);
            return update.executeUpdate();
        }
    }

    private static OffsetDateTime now(Transaction transaction) {
        return transaction.now().atOffset(ZoneOffset.UTC);
    }
}
