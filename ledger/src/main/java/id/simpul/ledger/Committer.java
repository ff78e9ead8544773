package id.simpul.ledger;

import id.simpul.core.BusException;
import id.simpul.core.Contribution;
import java.util.concurrent.CompletableFuture;

/**
 * The one way into the database for what must not be lost: works that arrive while a commit is under way share the next
 * one, so many exchanges share one fsync. A future completes only when its work is durable.
 */
public interface Committer {

    /**
     * Adds a work to the next commit.
     *
     * @return completes with the contribution's result when it is durable, or with a {@link BusException}: OVERLOADED when
     *     the queue is full, CLOCK_BEHIND, RECORD_UNAVAILABLE when it could not be recorded. As long as no transaction has
     *     taken the work, {@code cancel} gives it up: it is then never recorded. Later, {@code cancel} changes nothing
     */
    <W, R> CompletableFuture<R> submit(Contribution<W, R> contribution, W item);

    /** Works that wait for a commit now. */
    int waiting();
}
