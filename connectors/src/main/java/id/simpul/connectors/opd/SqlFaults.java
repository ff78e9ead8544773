package id.simpul.connectors.opd;

import id.simpul.core.BusException;
import id.simpul.core.ProblemCode;
import java.sql.SQLException;

/** What an exception of a driver says, by its SQLSTATE alone: its words hold values. */
final class SqlFaults {

    private static final int MYSQL_DUPLICATE = 1062;
    private static final int MYSQL_OUT_OF_TIME = 3024;
    private static final int MARIADB_OUT_OF_TIME = 1969;

    private SqlFaults() {}

    /** While a connection is opened: nothing of the call has been sent. */
    static BusException opening(SQLException e, AnswerRules rules) {
        return rules.problem(
                state(e).startsWith("28") ? ProblemCode.PARTNER_LOGIN_REFUSED : ProblemCode.PARTNER_UNREACHABLE);
    }

    static boolean isDuplicate(SQLException e) {
        return state(e).equals("23505") || e.getErrorCode() == MYSQL_DUPLICATE;
    }

    /** While a statement is made: something may have been sent. */
    static BusException running(SQLException e, AnswerRules rules, String operation) {
        if (isOutOfTime(e)) {
            return rules.problem(ProblemCode.PARTNER_TIMEOUT);
        }
        String state = state(e);
        if (state.equals("42501") || state.startsWith("28")) {
            return rules.problem(ProblemCode.PARTNER_LOGIN_REFUSED);
        }
        return switch (state.isEmpty() ? "" : state.substring(0, 2)) {
            case "08", "40", "53", "57", "58", "" -> rules.problem(ProblemCode.PARTNER_FAILED);
            // A value that does not fit, a constraint, or what a procedure raises by itself.
            case "22", "23", "45", "P0" -> rules.problem(ProblemCode.PARTNER_REQUEST_REFUSED);
            default -> rules.unknown(operation, "that the statement does not fit its tables");
        };
    }

    private static boolean isOutOfTime(SQLException e) {
        return state(e).equals("57014")
                || e.getErrorCode() == MARIADB_OUT_OF_TIME
                || e.getErrorCode() == MYSQL_OUT_OF_TIME;
    }

    private static String state(SQLException e) {
        return e.getSQLState() == null ? "" : e.getSQLState();
    }
}
