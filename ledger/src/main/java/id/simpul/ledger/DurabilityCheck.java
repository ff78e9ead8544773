package id.simpul.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** A commit must be on disk before anyone is told: the database may not be set to pretend. */
public final class DurabilityCheck {

    private DurabilityCheck() {}

    /** @throws IllegalStateException naming every setting that is off, with its fix */
    public static void require(DataSource database) throws SQLException {
        List<String> off = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                try (ResultSet row = statement.executeQuery("SHOW " + setting)) {
                    row.next();
                    if (List.of("off", "local").contains(row.getString(1))) {
                        off.add(setting + "=" + row.getString(1));
                    }
                }
            }
        }
        if (!off.isEmpty()) {
            throw new IllegalStateException("PostgreSQL may lose commits: " + String.join(", ", off)
                    + ". Set each to 'on' in postgresql.conf and restart PostgreSQL.");
        }
    }
}
