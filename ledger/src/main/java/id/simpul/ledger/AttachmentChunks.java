package id.simpul.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The pieces of attachments. A piece is kept together with the offset that counts it, in one statement, and only while
 * nobody else has moved that offset: of two connections that send the same bytes one goes on.
 */
final class AttachmentChunks {

    private final DataSource database;

    AttachmentChunks(DataSource database) {
        this.database = database;
    }

    /** @return false when the offset is no longer where the attachment was read */
    boolean keep(Attachment at, UUID writing, byte[] ciphertext, int length) throws SQLException {
        String sql = """
                WITH moved AS (
                    UPDATE ledger.attachment SET stored = stored + ?, chunks = chunks + 1
                    WHERE id = ? AND stored = ? AND chunks = ? AND content_type IS NULL AND wrapped_key IS NOT NULL
                    RETURNING id)
                INSERT INTO ledger.attachment_chunk (attachment_id, number, writing, kept, ciphertext)
                SELECT id, ?, ?, true, ? FROM moved""";
        return update(sql, (long) length, at.id(), at.stored(), at.chunks(), at.chunks(), writing, ciphertext) == 1;
    }

    /** Stores a piece that counts only when its request is judged. */
    void putAside(UUID attachment, int number, UUID writing, byte[] ciphertext) throws SQLException {
        String sql = """
                INSERT INTO ledger.attachment_chunk (attachment_id, number, writing, kept, ciphertext)
                VALUES (?, ?, ?, false, ?)""";
        update(sql, attachment, number, writing, ciphertext);
    }

    /** Counts everything that one request has put aside. */
    boolean keepAside(Attachment before, Attachment after, UUID writing) throws SQLException {
        String sql = """
                WITH moved AS (
                    UPDATE ledger.attachment SET stored = ?, chunks = ?
                    WHERE id = ? AND stored = ? AND chunks = ? AND content_type IS NULL AND wrapped_key IS NOT NULL
                    RETURNING id)
                UPDATE ledger.attachment_chunk SET kept = true
                WHERE writing = ? AND attachment_id IN (SELECT id FROM moved)""";
        int pieces = after.chunks() - before.chunks();
        return update(sql, after.stored(), after.chunks(), before.id(), before.stored(), before.chunks(), writing)
                == pieces;
    }

    void drop(UUID attachment, UUID writing) throws SQLException {
        update(
                "DELETE FROM ledger.attachment_chunk WHERE attachment_id = ? AND writing = ? AND NOT kept",
                attachment,
                writing);
    }

    /** What is still put aside belongs to requests that ended without a judgement. */
    boolean complete(Attachment attachment, ContentType type, Instant now) throws SQLException {
        String sql = """
                WITH aside AS (DELETE FROM ledger.attachment_chunk WHERE attachment_id = ? AND NOT kept)
                UPDATE ledger.attachment SET content_type = ?, completed_at = ?
                WHERE id = ? AND stored = length AND content_type IS NULL AND wrapped_key IS NOT NULL""";
        return update(sql, attachment.id(), type.name(), Timestamp.from(now), attachment.id()) == 1;
    }

    Optional<byte[]> read(UUID attachment, int number) throws SQLException {
        String sql = """
                SELECT ciphertext FROM ledger.attachment_chunk
                WHERE attachment_id = ? AND number = ? AND kept""";
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, attachment);
            select.setInt(2, number);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
            }
        }
    }

    private int update(String sql, Object... values) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int index = 0; index < values.length; index++) {
                statement.setObject(index + 1, values[index]);
            }
            return statement.executeUpdate();
        }
    }
}
