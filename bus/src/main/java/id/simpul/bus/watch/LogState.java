package id.simpul.bus.watch;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The log as it stands in the database.
 *
 * @param entries all that was recorded
 * @param signed of these, how many the newest checkpoint covers
 * @param signedAt when that was signed; empty before the first checkpoint
 * @param entriesPerCommit on average over the newest entries: how many share one fsync
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
public record LogState(long entries, long signed, Optional<Instant> signedAt, double entriesPerCommit) {

    /** Enough to see a busy second, little enough to read every ten seconds. */
    private static final int NEWEST = 1000;

    static LogState read(DataSource database) throws SQLException {
        String sql = """
                SELECT head.next_index, coalesce(checkpoint.size, 0) AS signed, checkpoint.at AS signed_at,
                    (SELECT count(*)::float8 / greatest(count(DISTINCT at), 1)
                     FROM ledger.log_entry WHERE log_index >= head.next_index - ?) AS per_commit
                FROM ledger.head
                LEFT JOIN LATERAL (SELECT size, at FROM ledger.checkpoint ORDER BY size DESC LIMIT 1) AS checkpoint ON true""";
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setInt(1, NEWEST);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                OffsetDateTime signedAt = row.getObject("signed_at", OffsetDateTime.class);
                return new LogState(
                        row.getLong("next_index"),
                        row.getLong("signed"),
                        Optional.ofNullable(signedAt).map(OffsetDateTime::toInstant),
                        row.getDouble("per_commit"));
            }
        }
    }
}
