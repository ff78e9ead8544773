package id.simpul.cli.bench;

import id.simpul.cli.home.Home;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** What the database of a measured installation says, seen by its superuser. */
final class BenchDatabase {

    private final String url;
    private final String password;

    BenchDatabase(Home home, String url) throws IOException {
        Path secret = home.secrets().resolve("database-superuser.password");
        this.url = url;
        this.password = Files.readString(secret, StandardCharsets.UTF_8).strip();
    }

    /** Entries of the log now. */
    long entries() throws SQLException {
        return number("SELECT next_index FROM ledger.head");
    }

    /** Services of which a version is in force. */
    long servicesInForce() throws SQLException {
        return number("SELECT count(label) FROM agreements.package_in_force WHERE kind = 'service'");
    }

    /** Bytes of the whole database on disk, without the write-ahead log. */
    long bytes() throws SQLException {
        return number("SELECT pg_database_size(current_database())");
    }

    /** Bytes of the write-ahead log that were ever written. */
    long walBytes() throws SQLException {
        return number("SELECT pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::bigint");
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, "postgres", password);
    }
}
