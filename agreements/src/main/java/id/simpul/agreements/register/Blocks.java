package id.simpul.agreements.register;

import id.simpul.core.Transaction;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;

/** Writes what is stopped. A name that nothing here has changes nothing, so that a slip of the pen is noticed. */
final class Blocks {

    private Blocks() {}

    static boolean set(Transaction transaction, BlockTarget target, boolean isBlocked) throws SQLException {
        return target.kind() == BlockTarget.Kind.MEMBER
                ? setMember(transaction, target.name(), isBlocked)
                : isBlocked ? block(transaction, target) : unblock(transaction, target);
    }

    private static boolean setMember(Transaction transaction, String member, boolean isBlocked) throws SQLException {
        String sql = "UPDATE agreements.member SET blocked = ? WHERE member_id = ? AND blocked <> ?";
        try (PreparedStatement update = transaction.connection().prepareStatement(sql)) {
            update.setBoolean(1, isBlocked);
            update.setString(2, member);
            update.setBoolean(3, isBlocked);
            return update.executeUpdate() > 0;
        }
    }

    private static boolean block(Transaction transaction, BlockTarget target) throws SQLException {
        String sql = """
                INSERT INTO agreements.emergency_block (subject, name, blocked, changed_at)
                SELECT ?, ?, true, ? WHERE\s""" + known(target.kind()) + """

                ON CONFLICT (subject, name) DO UPDATE SET blocked = true, changed_at = excluded.changed_at
                WHERE NOT agreements.emergency_block.blocked""";
        try (PreparedStatement insert = transaction.connection().prepareStatement(sql)) {
            insert.setString(1, target.kind().key());
            insert.setString(2, target.name());
            insert.setObject(3, transaction.now().atOffset(ZoneOffset.UTC));
            insert.setString(4, target.name());
            return insert.executeUpdate() > 0;
        }
    }

    /** Partners are known to connectors only; any name of one can be blocked. */
    private static String known(BlockTarget.Kind kind) {
        return switch (kind) {
            case SYSTEM -> "EXISTS (SELECT 1 FROM agreements.system WHERE system_id = ?)";
            case SERVICE -> """
                    EXISTS (SELECT 1 FROM (SELECT unnest(services) AS it FROM agreements.member
                        UNION ALL SELECT unnest(services) FROM agreements.member_group) AS given
                        WHERE split_part(it, ':', 1) = ?)""";
            case DELEGATION -> "EXISTS (SELECT 1 FROM agreements.delegation WHERE delegation_id = ?)";
            case MEMBER, PARTNER, INSTALLATION -> "? IS NOT NULL";
        };
    }

    private static boolean unblock(Transaction transaction, BlockTarget target) throws SQLException {
        String sql = """
                UPDATE agreements.emergency_block SET blocked = false, changed_at = ?
                WHERE subject = ? AND name = ? AND blocked""";
        try (PreparedStatement update = transaction.connection().prepareStatement(sql)) {
            update.setObject(1, transaction.now().atOffset(ZoneOffset.UTC));
            update.setString(2, target.kind().key());
            update.setString(3, target.name());
            return update.executeUpdate() > 0;
        }
    }
}
