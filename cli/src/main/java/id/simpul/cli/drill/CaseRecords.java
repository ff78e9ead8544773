package id.simpul.cli.drill;

import id.simpul.cli.home.Addresses;
import id.simpul.cli.home.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Reads what the database has of cases, with the bus's own role. */
final class CaseRecords implements AutoCloseable {

    private final Connection connection;

    private CaseRecords(Connection connection) {
        this.connection = connection;
    }

    static CaseRecords open(Home home, Addresses addresses) throws IOException, SQLException {
        return new CaseRecords(database(home, addresses).getConnection());
    }

    static DataSource database(Home home, Addresses addresses) throws IOException {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(addresses.database());
        database.setUser("simpul_bus");
        database.setPassword(Files.readString(home.secrets().resolve("database-bus.password"))
                .trim());
        database.setApplicationName("simpul drill");
        database.setConnectTimeout(5);
        return database;
    }

    /** All cases that the bus has accepted. */
    long cases() throws SQLException {
        return count("SELECT count(*) FROM cases.case_file");
    }

    /** Those that are not decided. */
    long open() throws SQLException {
        return count("SELECT count(*) FROM cases.case_file WHERE closed_at IS NULL");
    }

    /** Work that waits, or is parked, for this reason. */
    long held(String reason) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT count(*) FROM cases.work WHERE state <> 'ready' AND reason = ?")) {
            select.setString(1, reason);
            return number(select);
        }
    }

    /** Failures that were counted as those of the cases that are still under way. */
    long attempts() throws SQLException {
        return count("SELECT coalesce(sum(attempts), 0) FROM cases.work");
    }

    /** Admissions for cases under a version of an agreement. */
    long admissions(String agreement, int version) throws SQLException {
        String sql = """
                SELECT count(DISTINCT a.exchange_id) FROM agreements.admission a
                JOIN cases.case_file f ON f.id = a.exchange_id
                WHERE a.agreement_id = ? AND a.agreement_version = ?""";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, agreement);
            select.setInt(2, version);
            return number(select);
        }
    }

    /** Numbers of cases, oldest first. */
    List<String> numbers() throws SQLException {
        return texts("SELECT number FROM cases.case_file ORDER BY opened_at, id");
    }

    /** Exchange ids of cases, oldest first. */
    List<String> exchanges() throws SQLException {
        return texts("SELECT id::text FROM cases.case_file ORDER BY opened_at, id");
    }

    /** The states that each case went through; waiting is none of them, and neither is coming back from it. */
    Map<String, List<String>> histories() throws SQLException {
        String sql =
                "SELECT case_id::text, to_state FROM cases.move WHERE to_state <> 'menunggu' ORDER BY case_id, place";
        Map<String, List<String>> histories = new LinkedHashMap<>();
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                List<String> states = histories.computeIfAbsent(row.getString(1), id -> new ArrayList<>());
                if (states.isEmpty() || !states.get(states.size() - 1).equals(row.getString(2))) {
                    states.add(row.getString(2));
                }
            }
        }
        return histories;
    }

    private List<String> texts(String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                texts.add(Objects.requireNonNull(row.getString(1)));
            }
        }
        return texts;
    }

    private long count(String sql) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            return number(select);
        }
    }

    private static long number(PreparedStatement select) throws SQLException {
        try (ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
