package id.simpul.core;

import java.sql.SQLException;
import java.util.List;

/**
 * What a room adds to the group commit: set-based statements for a whole batch of work. One bad item is a refusal in the
 * result, never an exception, so that it does not spoil the others.
 *
 * @param <W> one item of work
 * @param <R> its result
 */
public interface Contribution<W, R> {

    /**
     * Begins a batch: asks for the rows that a decision needs by {@link Transaction#ask}, or does its statements at once
     * where none are needed. What was asked for goes to the database after all contributions have begun, so it sees what
     * they did.
     */
    Answers<R> begin(Transaction transaction, List<W> batch) throws SQLException;

    /**
     * Whether {@link #begin} only asks for rows: neither states something nor needs the time. Then the transaction locks the
     * log with the question, and a commit is one trip to the database shorter.
     */
    default boolean onlyAsks() {
        return false;
    }

    /** The rest of the work, when all rows are there. */
    @FunctionalInterface
    interface Answers<R> {

        /** Answers with one result an item, in the order of the batch. */
        List<R> give() throws SQLException;
    }

    /** A contribution that does its statements at once, so that what comes after it in the same commit sees them. */
    interface AtOnce<W, R> extends Contribution<W, R> {

        /** Answers with one result an item, in the order of the batch. */
        List<R> apply(Transaction transaction, List<W> batch) throws SQLException;

        @Override
        default Answers<R> begin(Transaction transaction, List<W> batch) throws SQLException {
            List<R> results = apply(transaction, batch);
            return () -> results;
        }
    }
}
