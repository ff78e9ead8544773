package id.simpul.ledger;

import id.simpul.core.Rows;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/**
 * Statements that go to the database one after the other without waiting between them. On a full machine each wait is for a
 * processor, twice, and everybody waits for the commit.
 */
public final class RoundTrip {

    private static final Rows NONE = rows -> {};

    private StringJoiner sql = new StringJoiner(";\n");
    private final List<Object> parameters = new ArrayList<>();
    private final List<Rows> readers = new ArrayList<>();

    /**
     * A statement with rows, which are read at the end of the trip.
     *
     * @param values as {@link PreparedStatement#setObject(int, Object)} takes them
     */
    public void ask(String statement, Rows reader, Object... values) {
        sql.add(statement);
        readers.add(reader);
        parameters.addAll(List.of(values));
    }

    /** A statement whose answer nobody waits for. */
    public void tell(String statement, Object... values) {
        ask(statement, NONE, values);
    }

    /** Makes the trip; the readers are called in the order of their statements. The next trip begins empty. */
    public void go(Connection connection) throws SQLException {
        if (readers.isEmpty()) {
            return;
        }
        try (PreparedStatement all = connection.prepareStatement(sql.toString())) {
            for (int i = 0; i < parameters.size(); i++) {
                all.setObject(i + 1, parameters.get(i));
            }
            boolean hasRows = all.execute();
            for (Rows reader : readers) {
                if (hasRows) {
                    reader.read(all.getResultSet());
                }
                hasRows = all.getMoreResults();
            }
        } finally {
            sql = new StringJoiner(";\n");
            parameters.clear();
            readers.clear();
        }
    }
}
