package id.simpul.cases.run;

import id.simpul.core.Contribution;
import id.simpul.core.EventType;
import id.simpul.core.ExchangeId;
import id.simpul.core.LogEvent;
import id.simpul.core.Transaction;
import id.simpul.ledger.Columns;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Records that steps begin: an effect before its call, a wait before its deadline runs, a manual step with its task. */
final class StepStarts implements Contribution.AtOnce<StepStarts.Start, Boolean> {

    /**
     * @param partner the partner that is called; the bus's own queue for a wait
     * @param id of the task, when there is one
     */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    record Start(Claim claim, String step, boolean effect, String partner, Optional<Task> task, UUID id) {

        Lease lease() {
            return claim.right();
        }
    }

    private record Step(ExchangeId id, String step) {}

    @Override
    public List<Boolean> apply(Transaction transaction, List<Start> batch) throws SQLException {
        WorkRows rows = new WorkRows(transaction.connection(), transaction.now());
        Map<UUID, WorkRows.Held> held =
                rows.held(batch.stream().map(Start::lease).toList());
        List<Start> standing = batch.stream()
                .filter(start -> held.containsKey(start.claim().lease()))
                .toList();
        if (standing.isEmpty()) {
            return batch.stream().map(start -> false).toList();
        }
        Set<Step> begun = insert(transaction, standing);
        List<Start> going =
                standing.stream().filter(start -> mayGoOn(start, begun)).toList();
        TaskRows.open(
                transaction,
                going.stream()
                        .flatMap(start ->
                                start.task().map(task -> new TaskRows.Opening(start.id(), start, task)).stream())
                        .toList());
        going.stream().filter(Start::effect).forEach(start -> transaction.append(event(start)));
        rows.extend(standing.stream().map(Start::lease).toList());
        return batch.stream().map(going::contains).toList();
    }

    /** An effect that another run began meanwhile is not made: who sees its record asks the partner about it first. */
    private static boolean mayGoOn(Start start, Set<Step> begun) {
        return !start.effect()
                || begun.contains(new Step(id(start), start.step()))
                || start.claim().steps().get(start.step()) instanceof StepRecord.Started;
    }

    private static Set<Step> insert(Transaction transaction, List<Start> starts) throws SQLException {
        String sql = """
                INSERT INTO cases.step (case_id, step, state, effect, started_at) SELECT k.id, k.step, 'started', k.effect, ?
                FROM unnest(?::uuid[], ?::text[], ?::boolean[]) AS k (id, step, effect)
                ON CONFLICT (case_id, step) DO NOTHING RETURNING case_id, step""";
        Columns<Start> columns = new Columns<>(transaction.connection(), starts);
        Set<Step> begun = new HashSet<>();
        try (PreparedStatement insert = transaction.connection().prepareStatement(sql)) {
            insert.setObject(1, transaction.now().atOffset(ZoneOffset.UTC));
            insert.setArray(2, columns.of("uuid", start -> id(start).value()));
            insert.setArray(3, columns.of("text", Start::step));
            insert.setArray(4, columns.of("boolean", Start::effect));
            try (ResultSet row = insert.executeQuery()) {
                while (row.next()) {
                    begun.add(new Step(new ExchangeId(row.getObject(1, UUID.class)), row.getString(2)));
                }
            }
        }
        return begun;
    }

    private static ExchangeId id(Start start) {
        return start.claim().ref().id();
    }

    private static LogEvent event(Start start) {
        return LogEvent.of(
                EventType.EFFECT_STARTED, id(start), Map.of("step", start.step(), "partner", start.partner()));
    }
}
