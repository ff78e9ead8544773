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

    /** Answers with one result an item, in the order of the batch. */
    List<R> apply(Transaction transaction, List<W> batch) throws SQLException;
}
