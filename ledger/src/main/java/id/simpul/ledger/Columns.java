package id.simpul.ledger;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.function.Function;

/** The columns of some rows for {@code unnest}, so that one statement serves a batch of any size. */
public record Columns<T>(Connection connection, Collection<T> rows) {

    /** @param type as PostgreSQL names it */
    public Array of(String type, Function<T, ?> column) throws SQLException {
        return connection.createArrayOf(type, rows.stream().map(column).toArray());
    }

    public Array texts(Function<T, String> column) throws SQLException {
        return connection.createArrayOf("text", rows.stream().map(column).toArray(String[]::new));
    }

    public Array bytes(Function<T, byte[]> column) throws SQLException {
        return connection.createArrayOf("bytea", rows.stream().map(column).toArray(byte[][]::new));
    }
}
