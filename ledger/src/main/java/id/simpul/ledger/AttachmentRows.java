package id.simpul.ledger;

import id.simpul.core.SystemId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** The tables of attachments. Every change is one statement and durable when its method returns. */
final class AttachmentRows {

    record Row(Attachment attachment, String keyId, byte[] wrappedKey, byte[] words) {}

    private static final String COLUMNS =
            "id, system_id, length, stored, chunks, key_id, wrapped_key, words, content_type, case_id, expires_at";

    private final DataSource database;

    AttachmentRows(DataSource database) {
        this.database = database;
    }

    /** @return false when the system's unused attachments would be more than allowed */
    boolean insert(Row row, Instant now, long largestUnused) throws SQLException {
        String sql = """
                INSERT INTO ledger.attachment
                    (id, system_id, length, key_id, wrapped_key, words, expires_at, created_at)
                SELECT ?, ?, ?, ?, ?, ?, ?::timestamptz, ?::timestamptz
                WHERE ? + (SELECT coalesce(sum(length), 0) FROM ledger.attachment
                    WHERE system_id = ? AND case_id IS NULL AND wrapped_key IS NOT NULL) <= ?""";
        Attachment attachment = row.attachment();
        String owner = attachment.owner().value();
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement lock =
                            connection.prepareStatement("SELECT pg_advisory_xact_lock(hashtextextended(?, 5))");
                    PreparedStatement insert = connection.prepareStatement(sql)) {
                lock.setString(1, owner);
                lock.execute();
                set(
                        insert,
                        attachment.id(),
                        owner,
                        attachment.length(),
                        row.keyId(),
                        row.wrappedKey(),
                        row.words(),
                        Timestamp.from(attachment.expiresAt()),
                        Timestamp.from(now),
                        attachment.length(),
                        owner,
                        largestUnused);
                boolean isIn = insert.executeUpdate() == 1;
                connection.commit();
                return isIn;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    /** Empty when there is none, or when it is erased. */
    Optional<Row> find(UUID id) throws SQLException {
        String sql = "SELECT " + COLUMNS + " FROM ledger.attachment WHERE id = ? AND wrapped_key IS NOT NULL";
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(read(row)) : Optional.empty();
            }
        }
    }

    private static Row read(ResultSet row) throws SQLException {
        String type = row.getString("content_type");
        Attachment attachment = new Attachment(
                row.getObject("id", UUID.class),
                new SystemId(row.getString("system_id")),
                row.getLong("length"),
                row.getLong("stored"),
                row.getInt("chunks"),
                Optional.ofNullable(type).map(ContentType::valueOf),
                row.getObject("case_id") != null,
                row.getTimestamp("expires_at").toInstant());
        return new Row(attachment, row.getString("key_id"), row.getBytes("wrapped_key"), row.getBytes("words"));
    }

    /** @return false when a case has it, or when it is gone already */
    boolean erase(UUID id, Instant now) throws SQLException {
        return erase("id = ?", now, id) == 1;
    }

    /** @return how many; never more than a hundred at a time */
    int eraseExpired(Instant now) throws SQLException {
        String some = """
                id IN (SELECT id FROM ledger.attachment
                    WHERE expires_at < ? AND case_id IS NULL AND wrapped_key IS NOT NULL
                    LIMIT 100 FOR UPDATE SKIP LOCKED)""";
        return erase(some, now, Timestamp.from(now));
    }

    private int erase(String which, Instant now, Object value) throws SQLException {
        String sql = "WITH erased AS (UPDATE ledger.attachment SET wrapped_key = NULL, erased_at = ? WHERE " + which
                + " AND case_id IS NULL AND wrapped_key IS NOT NULL RETURNING id),"
                + " gone AS (DELETE FROM ledger.attachment_chunk c USING erased WHERE c.attachment_id = erased.id)"
                + " SELECT count(*) FROM erased";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            set(statement, Timestamp.from(now), value);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int index = 0; index < values.length; index++) {
            statement.setObject(index + 1, values[index]);
        }
    }
}
