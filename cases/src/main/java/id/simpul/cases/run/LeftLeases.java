package id.simpul.cases.run;

import id.simpul.cases.Writes;
import id.simpul.core.Contribution;
import id.simpul.core.Transaction;
import id.simpul.ledger.Committer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Leases under which nobody works any more, though that could not be recorded. They are given back in a commit like any
 * other, so not before something can be recorded again: else their work would be tried, and fail, again and again.
 */
final class LeftLeases implements Contribution.AtOnce<List<UUID>, Integer> {

    private final Queue<UUID> left = new ConcurrentLinkedQueue<>();

    void add(UUID lease) {
        left.add(lease);
    }

    /** Completes with how much work was freed. */
    CompletableFuture<Integer> giveBack(Committer committer) {
        List<UUID> leases = List.copyOf(left);
        return leases.isEmpty()
                ? CompletableFuture.completedFuture(0)
                : committer.submit(this, leases).thenApply(freed -> {
                    left.removeAll(leases);
                    return freed;
                });
    }

    @Override
    public List<Integer> apply(Transaction transaction, List<List<UUID>> batch) throws SQLException {
        List<Integer> freed = new ArrayList<>();
        for (List<UUID> leases : batch) {
            freed.add(Writes.run(
                    transaction.connection(),
                    "UPDATE cases.work SET lease = NULL, lease_until = NULL, lease_node = NULL, woken_at = NULL"
                            + " WHERE lease = ANY (?)",
                    transaction.connection().createArrayOf("uuid", leases.toArray())));
        }
        return freed;
    }
}
