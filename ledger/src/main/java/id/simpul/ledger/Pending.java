package id.simpul.ledger;

import java.util.concurrent.CompletableFuture;

/** The result of a work that waits for its commit. Whoever waits may give up until the commit has taken the work. */
final class Pending<R> extends CompletableFuture<R> {

    private boolean isTaken;

    /** Says whether the work may go into a transaction; from then on it cannot be given up. */
    synchronized boolean take() {
        if (!isTaken && isDone()) {
            return false;
        }
        isTaken = true;
        return true;
    }

    /** @return true when the work will never be done */
    @Override
    public synchronized boolean cancel(boolean mayInterruptIfRunning) {
        return !isTaken && super.cancel(mayInterruptIfRunning);
    }
}
