package id.simpul.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import javax.sql.DataSource;

/** Makes the log's monthly partitions ahead of time. Called at start and once a day. */
public final class Months {

    private static final int AHEAD = 3;

    private Months() {}

    public static void make(DataSource database, LocalDate today) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement call = connection.prepareStatement("SELECT ledger.make_months(?, ?)")) {
            call.setObject(1, today);
            call.setInt(2, AHEAD);
            call.execute();
        }
    }
}
