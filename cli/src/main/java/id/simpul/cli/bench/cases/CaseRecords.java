package id.simpul.cli.bench.cases;

import id.simpul.cli.home.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;

/** Reads and writes the cases of a measurement straight in the database. */
final class CaseRecords implements AutoCloseable {

    private final Connection connection;

    CaseRecords(Home home, String url) throws IOException, SQLException {
        String password = Files.readString(home.secrets().resolve("database-superuser.password"))
                .strip();
        connection = DriverManager.getConnection(url + "?reWriteBatchedInserts=true", "postgres", password);
    }

    Connection connection() {
        return connection;
    }

    /** When cases of a service were decided, by number. */
    Map<String, Instant> closed(String service) throws SQLException {
        String sql = "SELECT number, closed_at FROM cases.case_file WHERE service = ? AND closed_at IS NOT NULL";
        Map<String, Instant> closed = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, service);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    closed.put(
                            row.getString(1),
                            row.getObject(2, OffsetDateTime.class).toInstant());
                }
            }
        }
        return closed;
    }

    long number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
