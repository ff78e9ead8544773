package id.simpul.ledger;

import id.simpul.core.BusException;
import id.simpul.core.ProblemCode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import javax.sql.DataSource;

/** A node's right to write, until a later start of the same node takes it over. */
record Epoch(String node, long number) {

    static Epoch take(DataSource database, String node, Instant now) {
        String sql = """
                INSERT INTO ledger.writer (node, epoch, started_at) VALUES (?, 1, ?)
                ON CONFLICT (node) DO UPDATE SET epoch = ledger.writer.epoch + 1, started_at = excluded.started_at
                RETURNING epoch""";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, node);
            statement.setObject(2, now.atOffset(ZoneOffset.UTC));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new Epoch(node, row.getLong(1));
            }
        } catch (SQLException e) {
            throw new BusException(ProblemCode.RECORD_UNAVAILABLE, Map.of("reason", "epoch"), e);
        }
    }
}
