package id.simpul.ledger;

import id.simpul.core.BusException;
import id.simpul.core.Contribution;
import id.simpul.core.Transaction;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** One work on its way through a group commit. */
record Work<W, R>(Contribution<W, R> contribution, W item, Pending<R> result) {

    private static final Contribution<Integer, Integer> NOTHING = (transaction, batch) -> batch;

    /** Makes a waiting committer look up. */
    static Work<?, ?> wakeUp() {
        return new Work<>(NOTHING, 0, new Pending<>());
    }

    boolean isWakeUp() {
        return contribution == NOTHING;
    }

    void fail(BusException problem) {
        result.completeExceptionally(problem);
    }

    /**
     * Runs each contribution once over all its items, except those that were given up while they waited; gives back what to
     * tell the callers after the commit.
     */
    static List<Runnable> applyAll(Transaction transaction, List<Work<?, ?>> batch) throws SQLException {
        Map<Contribution<?, ?>, List<Work<?, ?>>> byContribution = new LinkedHashMap<>();
        for (Work<?, ?> work : batch) {
            if (work.result().take()) {
                byContribution
                        .computeIfAbsent(work.contribution(), c -> new ArrayList<>())
                        .add(work);
            }
        }
        List<Runnable> answers = new ArrayList<>(batch.size());
        for (List<Work<?, ?>> works : byContribution.values()) {
            answers.addAll(apply(transaction, works));
        }
        return answers;
    }

    /** All works of the list have the same contribution, hence the same types. */
    @SuppressWarnings("unchecked")
    private static <W, R> List<Runnable> apply(Transaction transaction, List<Work<?, ?>> works) throws SQLException {
        Contribution<W, R> contribution = (Contribution<W, R>) works.get(0).contribution();
        List<W> items = works.stream().map(work -> (W) work.item()).toList();
        List<R> results = contribution.apply(transaction, items);
        if (results.size() != items.size()) {
            throw new IllegalStateException(
                    contribution.getClass() + " answered " + results.size() + " of " + items.size());
        }
        List<Runnable> answers = new ArrayList<>(results.size());
        for (int i = 0; i < results.size(); i++) {
            CompletableFuture<R> future = (CompletableFuture<R>) works.get(i).result();
            R result = results.get(i);
            answers.add(() -> future.complete(result));
        }
        return answers;
    }
}
