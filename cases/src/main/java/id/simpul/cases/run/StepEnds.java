package id.simpul.cases.run;

import id.simpul.cases.CaseActor;
import id.simpul.cases.CaseMove;
import id.simpul.cases.CaseMoves;
import id.simpul.cases.Writes;
import id.simpul.cases.sla.SlaRows;
import id.simpul.core.Contribution;
import id.simpul.core.EventType;
import id.simpul.core.ExchangeId;
import id.simpul.core.LogEvent;
import id.simpul.core.Transaction;
import id.simpul.ledger.Columns;
import id.simpul.ledger.Sealed;
import id.simpul.ledger.Vault;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Records what steps gave, with the signals they took and the moves they make, in one commit. */
final class StepEnds implements Contribution.AtOnce<StepEnds.End, StepResult> {

    /**
     * @param sealed the value for the vault
     * @param isManual whether the step has a task
     */
    record End(Claim claim, StepOutcome outcome, Sealed sealed, String partner, boolean isManual) {

        ExchangeId id() {
            return claim.ref().id();
        }

        Lease lease() {
            return claim.right();
        }
    }

    private final Vault vault;
    private final SlaRows clocks;

    StepEnds(Vault vault, SlaRows clocks) {
        this.vault = vault;
        this.clocks = clocks;
    }

    @Override
    public List<StepResult> apply(Transaction transaction, List<End> batch) throws SQLException {
        WorkRows rows = new WorkRows(transaction.connection(), transaction.now());
        Map<UUID, WorkRows.Held> held = rows.held(batch.stream().map(End::lease).toList());
        CaseMoves moves = CaseMoves.read(
                transaction, clocks, batch.stream().map(End::id).distinct().toList());
        Set<End> answered = TaskRows.answered(
                transaction,
                batch.stream()
                        .filter(end -> end.isManual() && end.outcome().signal().isEmpty())
                        .toList());
        List<StepResult> results = new ArrayList<>(batch.size());
        List<End> done = new ArrayList<>();
        for (End end : batch) {
            StepResult result = StepResult.LEASE_LOST;
            if (held.containsKey(end.claim().lease())) {
                result = answered.contains(end) ? StepResult.ANSWERED : move(moves, end);
            }
            results.add(result);
            if (result == StepResult.DONE) {
                done.add(end);
            }
        }
        if (!done.isEmpty()) {
            write(transaction, done);
            rows.extend(done.stream().map(End::lease).toList());
        }
        moves.write();
        return results;
    }

    private static StepResult move(CaseMoves moves, End end) {
        boolean isFine = end.outcome()
                .move()
                .map(to -> moves.move(new CaseMove(end.id(), to, CaseActor.BUS, Optional.empty())))
                .orElse(true);
        if (isFine) {
            end.outcome().clock().ifPresent(set -> moves.act(end.id(), set.act(), set.reason()));
        }
        return isFine ? StepResult.DONE : StepResult.MOVE_REFUSED;
    }

    private void write(Transaction transaction, List<End> done) throws SQLException {
        OffsetDateTime now = transaction.now().atOffset(ZoneOffset.UTC);
        Columns<End> columns = new Columns<>(transaction.connection(), done);
        Writes.run(
                transaction.connection(),
                "INSERT INTO cases.step (case_id, step, state, effect, outcome_item, started_at, done_at)"
                        + " SELECT k.id, k.step, 'done', k.effect, k.item, ?, ?"
                        + " FROM unnest(?::uuid[], ?::text[], ?::boolean[], ?::uuid[]) AS k (id, step, effect, item)"
                        + " ON CONFLICT (case_id, step) DO UPDATE SET state = 'done', outcome_item = excluded.outcome_item,"
                        + " done_at = excluded.done_at WHERE step.state = 'started'",
                now,
                now,
                columns.of("uuid", end -> end.id().value()),
                columns.of("text", end -> end.outcome().step()),
                columns.of("boolean", end -> end.outcome().effect()),
                columns.of("uuid", end -> end.sealed().id()));
        vault.store(transaction, done.stream().map(End::sealed).toList());
        takeSignals(transaction, done);
        TaskRows.close(transaction, done.stream().filter(End::isManual).toList());
        done.stream()
                .filter(end -> end.outcome().effect())
                .forEach(end -> transaction.append(LogEvent.of(
                        EventType.EFFECT_DONE,
                        end.id(),
                        Map.of("step", end.outcome().step(), "partner", end.partner()))));
    }

    private static void takeSignals(Transaction transaction, List<End> done) throws SQLException {
        List<End> taking =
                done.stream().filter(end -> end.outcome().signal().isPresent()).toList();
        if (taking.isEmpty()) {
            return;
        }
        Columns<End> columns = new Columns<>(transaction.connection(), taking);
        Writes.run(
                transaction.connection(),
                "UPDATE cases.signal s SET taken_by = k.step FROM unnest(?::uuid[], ?::text[]) AS k (id, step) WHERE s.id = k.id",
                columns.of("uuid", end -> end.outcome().signal().orElseThrow().id()),
                columns.of("text", end -> end.outcome().step()));
    }
}
