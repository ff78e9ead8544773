package id.simpul.cases;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * Statements of this room that run at once and not at the end of the commit: other works of the same commit read the rows
 * of cases, work and signals, and must see them as they are.
 */
public final class Writes {

    private Writes() {}

    /**
     * @param parameters as {@link PreparedStatement#setObject(int, Object)} takes them
     * @return how many rows were touched
     */
    public static int run(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return statement.executeUpdate();
        }
    }
}
