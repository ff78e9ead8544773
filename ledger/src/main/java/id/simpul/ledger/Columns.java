package id.simpul.ledger;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;

/** Columns for {@code unnest}, so that one statement serves a batch of any size. */
public record Columns<T>(Connection connection, List<T> rows) {

    /** @param type as PostgreSQL names it */
    public Array of(String type, Function<T, Object> column) throws SQLException {
        return connection.createArrayOf(type, rows.stream().map(column).toArray());
    }

    public Array ofBytes(Function<T, byte[]> column) throws SQLException {
        return connection.createArrayOf("bytea", rows.stream().map(column).toArray(byte[][]::new));
    }
}
