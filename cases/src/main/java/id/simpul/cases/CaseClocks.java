package id.simpul.cases;

import id.simpul.cases.sla.SlaAct;
import id.simpul.cases.sla.SlaEvent;
import id.simpul.cases.sla.SlaRow;
import id.simpul.cases.sla.SlaRows;
import id.simpul.core.ExchangeId;
import id.simpul.core.Transaction;
import id.simpul.ledger.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The clocks of the cases that a commit may move. A case whose service promises no time has none. */
final class CaseClocks {

    private record Act(ExchangeId id, SlaAct act, String reason) {}

    private final Transaction transaction;
    private final SlaRows rows;
    private final Map<ExchangeId, SlaRow> before = new HashMap<>();
    private final Map<ExchangeId, SlaRow> now = new HashMap<>();
    private final List<Act> acts = new ArrayList<>();

    CaseClocks(Transaction transaction, SlaRows rows) {
        this.transaction = transaction;
        this.rows = rows;
    }

    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    void read(ExchangeId id, ResultSet row, CaseState state, Optional<String> waitsFor) throws SQLException {
        SlaRows.read(row, state, waitsFor.map(HoldReason::ofKey)).ifPresent(clock -> {
            before.put(id, clock);
            now.put(id, clock);
        });
    }

    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    void moved(ExchangeId id, CaseState to, Optional<String> waitsFor) {
        SlaEvent event = new SlaEvent.Moved(transaction.now(), to, waitsFor.map(HoldReason::ofKey));
        now.computeIfPresent(id, (same, clock) -> rows.after(clock, event));
    }

    /** Nothing when there is no clock, or its case has ended. */
    void act(ExchangeId id, SlaAct act, String reason) {
        SlaRow clock = now.get(id);
        if (clock == null || clock.turn().isOver()) {
            return;
        }
        now.put(id, rows.after(clock, new SlaEvent.Acted(transaction.now(), act)));
        acts.add(new Act(id, act, reason));
        transaction.append(CaseEvents.clock(id, act, reason));
    }

    boolean isApplicantsTurn(ExchangeId id) {
        return Optional.ofNullable(now.get(id))
                .filter(clock -> clock.turn().isApplicants())
                .isPresent();
    }

    /** Whether the applicant has done what was asked for last. */
    boolean isAnswered(ExchangeId id) {
        return Optional.ofNullable(now.get(id))
                .filter(clock -> clock.turn().isAnswered())
                .isPresent();
    }

    void write() throws SQLException {
        if (!acts.isEmpty()) {
            Columns<Act> acted = new Columns<>(transaction.connection(), acts);
            transaction.later(
                    "INSERT INTO cases.sla_event (case_id, at, act, reason)"
                            + " SELECT a.id, ?, a.act, a.reason FROM unnest(?::uuid[], ?::text[], ?::text[]) AS a (id, act, reason)",
                    transaction.now().atOffset(ZoneOffset.UTC),
                    acted.of("uuid", each -> each.id().value()),
                    acted.of("text", each -> each.act().key()),
                    acted.of("text", Act::reason));
        }
        Map<ExchangeId, SlaRow> changed = new HashMap<>(now);
        changed.entrySet()
                .removeIf(each -> !each.getValue().differsFrom(Objects.requireNonNull(before.get(each.getKey()))));
        rows.update(transaction, changed);
    }
}
