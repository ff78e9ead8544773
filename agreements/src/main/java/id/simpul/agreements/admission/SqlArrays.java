package id.simpul.agreements.admission;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.function.Function;

/** Columns for {@code unnest}, so that one statement serves a batch of any size. */
final class SqlArrays {

    private SqlArrays() {}

    static Array texts(Connection connection, Collection<?> values) throws SQLException {
        return texts(connection, values, Object::toString);
    }

    static <T> Array texts(Connection connection, Collection<T> rows, Function<T, String> column) throws SQLException {
        return connection.createArrayOf("text", rows.stream().map(column).toArray());
    }

    static <T> Array column(Connection connection, String type, Collection<T> rows, Function<T, Object> column)
            throws SQLException {
        return connection.createArrayOf(type, rows.stream().map(column).toArray());
    }
}
