package id.simpul.cases.run;

import id.simpul.cases.Writes;
import id.simpul.core.Contribution;
import id.simpul.core.EventType;
import id.simpul.core.ExchangeId;
import id.simpul.core.LogEvent;
import id.simpul.core.Transaction;
import id.simpul.ledger.Columns;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Records that steps begin: an effect before its call, a wait before its deadline runs, a manual step with its task. */
final class StepStarts implements Contribution.AtOnce<StepStarts.Start, Boolean> {

    /**
     * @param partner the partner that is called; the bus's own queue for a wait
     * @param id of the task, when there is one
     */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    record Start(Claim claim, String step, boolean effect, String partner, Optional<Task> task, UUID id) {}

    @Override
    public List<Boolean> apply(Transaction transaction, List<Start> batch) throws SQLException {
        WorkRows rows = new WorkRows(transaction.connection(), transaction.now());
        Map<UUID, WorkRows.Held> held =
                rows.held(batch.stream().map(Start::claim).toList());
        List<Start> standing = batch.stream()
                .filter(start -> held.containsKey(start.claim().lease()))
                .toList();
        insert(transaction, standing);
        TaskRows.open(
                transaction,
                standing.stream()
                        .flatMap(start ->
                                start.task().map(task -> new TaskRows.Opening(start.id(), start, task)).stream())
                        .toList());
        standing.stream().filter(Start::effect).forEach(start -> transaction.append(event(start)));
        return batch.stream()
                .map(start -> held.containsKey(start.claim().lease()))
                .toList();
    }

    private static void insert(Transaction transaction, List<Start> starts) throws SQLException {
        if (starts.isEmpty()) {
            return;
        }
        Columns<Start> columns = new Columns<>(transaction.connection(), starts);
        Writes.run(
                transaction.connection(),
                "INSERT INTO cases.step (case_id, step, state, effect, started_at) SELECT k.id, k.step, 'started', k.effect, ?"
                        + " FROM unnest(?::uuid[], ?::text[], ?::boolean[]) AS k (id, step, effect)"
                        + " ON CONFLICT (case_id, step) DO NOTHING",
                transaction.now().atOffset(ZoneOffset.UTC),
                columns.of("uuid", start -> id(start).value()),
                columns.of("text", Start::step),
                columns.of("boolean", Start::effect));
    }

    private static ExchangeId id(Start start) {
        return start.claim().ref().id();
    }

    private static LogEvent event(Start start) {
        return LogEvent.of(
                EventType.EFFECT_STARTED, id(start), Map.of("step", start.step(), "partner", start.partner()));
    }
}
