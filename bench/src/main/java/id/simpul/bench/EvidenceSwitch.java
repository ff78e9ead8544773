package id.simpul.bench;

import id.simpul.core.Contribution;
import id.simpul.core.LogEvent;
import id.simpul.core.Rows;
import id.simpul.core.Transaction;
import id.simpul.ledger.Committer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A committer whose works can be kept out of the log, to see what the log costs. Decisions and quota stay. */
final class EvidenceSwitch implements Committer {

    private final Committer committer;
    private volatile boolean isOn = true;

    EvidenceSwitch(Committer committer) {
        this.committer = committer;
    }

    void turn(boolean on) {
        isOn = on;
    }

    @Override
    public <W, R> CompletableFuture<R> submit(Contribution<W, R> contribution, W item) {
        return committer.submit(isOn ? contribution : new Silent<>(contribution), item);
    }

    @Override
    public int waiting() {
        return committer.waiting();
    }

    /** Equal when what it silences is equal: the committer groups the works of one contribution. */
    private record Silent<W, R>(Contribution<W, R> contribution) implements Contribution<W, R> {

        @Override
        public boolean onlyAsks() {
            return contribution.onlyAsks();
        }

        @Override
        public Answers<R> begin(Transaction transaction, List<W> batch) throws SQLException {
            return contribution.begin(new Unlogged(transaction), batch);
        }
    }

    private record Unlogged(Transaction transaction) implements Transaction {

        @Override
        public Connection connection() {
            return transaction.connection();
        }

        @Override
        public void ask(String sql, Rows reader, Object... parameters) {
            transaction.ask(sql, reader, parameters);
        }

        @Override
        public void later(String sql, Object... parameters) {
            transaction.later(sql, parameters);
        }

        @Override
        public Instant now() {
            return transaction.now();
        }

        @Override
        public void append(LogEvent event) {
            // That is what is switched off.
        }
    }
}
