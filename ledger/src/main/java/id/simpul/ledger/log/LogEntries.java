package id.simpul.ledger.log;

import id.simpul.core.ExchangeId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads the log. */
public final class LogEntries {

    private final Connection connection;

    public LogEntries(Connection connection) {
        this.connection = connection;
    }

    /** How many entries are durably sequenced. */
    public long size() throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement("SELECT next_index FROM ledger.head WHERE singleton");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** The entries of an index range, the end exclusive. */
    List<LogEntry> read(long from, long to) throws SQLException {
        String sql = """
                SELECT log_index, entry FROM ledger.log_entry
                WHERE log_index >= ? AND log_index < ? ORDER BY log_index""";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, from);
            select.setLong(2, to);
            List<LogEntry> found = list(select);
            if (found.size() != to - from) {
                throw new IllegalStateException("The log has " + found.size() + " entries from " + from + " to " + to);
            }
            return found;
        }
    }

    /** All entries that name an exchange, in order. */
    public List<LogEntry> ofExchange(ExchangeId exchange) throws SQLException {
        String sql = "SELECT log_index, entry FROM ledger.log_entry WHERE exchange_id = ? ORDER BY log_index";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, exchange.value());
            return list(select);
        }
    }

    private static List<LogEntry> list(PreparedStatement select) throws SQLException {
        List<LogEntry> found = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                found.add(new LogEntry(row.getLong(1), row.getBytes(2)));
            }
        }
        return found;
    }
}
