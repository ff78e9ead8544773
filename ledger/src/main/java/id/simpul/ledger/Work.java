package id.simpul.ledger;

import id.simpul.core.BusException;
import id.simpul.core.Contribution;
import id.simpul.core.Transaction;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One work on its way through a group commit. */
record Work<W, R>(Contribution<W, R> contribution, W item, Pending<R> result) {

    private static final Contribution<Integer, Integer> NOTHING = (transaction, batch) -> () -> batch;

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
    static List<Runnable> applyAll(Entries entries, List<Work<?, ?>> batch) throws SQLException {
        Map<Contribution<?, ?>, List<Work<?, ?>>> byContribution = new LinkedHashMap<>();
        for (Work<?, ?> work : batch) {
            if (work.result().take()) {
                byContribution
                        .computeIfAbsent(work.contribution(), c -> new ArrayList<>())
                        .add(work);
            }
        }
        if (!byContribution.keySet().stream().allMatch(Contribution::onlyAsks)) {
            entries.fetch();
        }
        List<Begun<?>> begun = new ArrayList<>();
        for (List<Work<?, ?>> works : byContribution.values()) {
            begun.add(Begun.with(entries, works));
        }
        entries.fetch();
        List<Runnable> answers = new ArrayList<>(batch.size());
        for (Begun<?> each : begun) {
            each.answer(answers);
        }
        return answers;
    }

    /** The works of one contribution, and how it will answer them. */
    private record Begun<R>(List<Pending<R>> results, Contribution.Answers<R> rest) {

        /** All works of the list have the same contribution, hence the same types. */
        @SuppressWarnings("unchecked")
        static <W, R> Begun<R> with(Transaction transaction, List<Work<?, ?>> works) throws SQLException {
            Contribution<W, R> contribution = (Contribution<W, R>) works.get(0).contribution();
            List<W> items = new ArrayList<>(works.size());
            List<Pending<R>> results = new ArrayList<>(works.size());
            for (Work<?, ?> work : works) {
                items.add((W) work.item());
                results.add((Pending<R>) work.result());
            }
            return new Begun<>(results, contribution.begin(transaction, items));
        }

        void answer(List<Runnable> answers) throws SQLException {
            List<R> given = rest.give();
            if (given.size() != results.size()) {
                throw new IllegalStateException("A contribution answered " + given.size() + " of " + results.size());
            }
            for (int i = 0; i < given.size(); i++) {
                Pending<R> result = results.get(i);
                R answer = given.get(i);
                answers.add(() -> result.complete(answer));
            }
        }
    }
}
