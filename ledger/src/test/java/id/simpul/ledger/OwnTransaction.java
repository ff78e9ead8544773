package id.simpul.ledger;

import id.simpul.core.LogEvent;
import id.simpul.core.Rows;
import id.simpul.core.Transaction;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;

/** A connection as a transaction whose statements do not wait. */
record OwnTransaction(Connection connection) implements Transaction {

    @Override
    public void ask(String sql, Rows reader, Object... parameters) {
        RoundTrip now = new RoundTrip();
        now.ask(sql, reader, parameters);
        go(now);
    }

    @Override
    public void later(String sql, Object... parameters) {
        RoundTrip now = new RoundTrip();
        now.tell(sql, parameters);
        go(now);
    }

    private void go(RoundTrip now) {
        try {
            now.go(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Instant now() {
        return Instant.EPOCH;
    }

    @Override
    public void append(LogEvent event) {
        throw new UnsupportedOperationException("Only the committer has a log");
    }
}
