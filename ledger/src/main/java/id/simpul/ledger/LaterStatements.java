package id.simpul.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** Statements that wait for the end of their transaction and then go to the database in one round trip. */
final class LaterStatements {

    private final StringJoiner sql = new StringJoiner(";\n");
    private final List<Object> parameters = new ArrayList<>();

    void add(String statement, Object... values) {
        sql.add(statement);
        parameters.addAll(List.of(values));
    }

    /** PostgreSQL's driver sends the statements of one text one after the other without waiting between them. */
    void execute(Connection connection) throws SQLException {
        if (sql.length() == 0) {
            return;
        }
        try (PreparedStatement all = connection.prepareStatement(sql.toString())) {
            for (int i = 0; i < parameters.size(); i++) {
                all.setObject(i + 1, parameters.get(i));
            }
            all.execute();
        }
    }
}
