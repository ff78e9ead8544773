package id.simpul.cases.run;

import id.simpul.cases.CaseActor;
import id.simpul.cases.CaseMove;
import id.simpul.cases.CaseMoves;
import id.simpul.cases.CaseState;
import id.simpul.cases.HoldReason;
import id.simpul.cases.sla.SlaRows;
import id.simpul.core.Contribution;
import id.simpul.core.ExchangeId;
import id.simpul.core.Transaction;
import id.simpul.ledger.Columns;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Ends runs: gives the work back, adds what is to be done elsewhere, and shows in the case's state whether it waits. */
final class RunEnds implements Contribution.AtOnce<RunEnds.End, List<WorkRef>> {

    /** @param nexts what is left to do, one a queue; nothing when the case is through */
    record End(Lease lease, List<Next> nexts) {

        ExchangeId id() {
            return lease.ref().id();
        }

        /** Why it waits, or is parked; a wait for an event is how it should be. */
        Optional<HoldReason> hold() {
            return nexts.stream()
                    .flatMap(next -> next.hold().stream())
                    .filter(reason -> reason != HoldReason.EVENT)
                    .findFirst();
        }
    }

    private final SlaRows clocks;

    RunEnds(SlaRows clocks) {
        this.clocks = clocks;
    }

    /** The work that can go on at once, for its workers to be told. */
    @Override
    public List<List<WorkRef>> apply(Transaction transaction, List<End> batch) throws SQLException {
        WorkRows rows = new WorkRows(transaction.connection(), transaction.now());
        Map<UUID, WorkRows.Held> held = rows.held(batch.stream().map(End::lease).toList());
        CaseMoves moves = CaseMoves.read(
                transaction, clocks, batch.stream().map(End::id).distinct().toList());
        Map<ExchangeId, Set<String>> signals = untaken(transaction, batch);
        Writing writing = new Writing(transaction.now());
        List<List<WorkRef>> ready = new ArrayList<>(batch.size());
        List<End> standing = new ArrayList<>();
        for (End end : batch) {
            Optional<WorkRows.Held> row =
                    Optional.ofNullable(held.get(end.lease().id())).filter(mine -> isOpen(moves, end.id()));
            ready.add(row.map(mine -> writing.add(end, mine, signals.getOrDefault(end.id(), Set.of())))
                    .orElse(List.of()));
            if (row.isPresent()) {
                standing.add(end);
            }
        }
        rows.remove(writing.removed);
        rows.settle(writing.settled);
        rows.add(List.copyOf(writing.added.values()));
        show(moves, rows, standing);
        moves.write();
        return ready;
    }

    private static boolean isOpen(CaseMoves moves, ExchangeId id) {
        return moves.state(id).filter(state -> !state.isFinal()).isPresent();
    }

    /** A run that goes on is not all of its case: work in another queue may still wait, or be parked. */
    private static void show(CaseMoves moves, WorkRows rows, List<End> ends) throws SQLException {
        Map<ExchangeId, HoldReason> elsewhere = rows.putOff(
                ends.stream().filter(end -> end.hold().isEmpty()).map(End::id).toList());
        for (End end : ends) {
            Optional<HoldReason> hold = end.hold().or(() -> Optional.ofNullable(elsewhere.get(end.id())));
            if (hold.isPresent()) {
                moves.move(new CaseMove(end.id(), CaseState.MENUNGGU, CaseActor.BUS, hold.map(HoldReason::key)));
            } else {
                moves.resume(end.id());
            }
        }
    }

    /** The names of signals that no step has taken, of cases that want to wait for some. */
    private static Map<ExchangeId, Set<String>> untaken(Transaction transaction, List<End> batch) throws SQLException {
        List<ExchangeId> waiting = batch.stream()
                .filter(end -> end.nexts().stream().anyMatch(Next::waitsForSignal))
                .map(End::id)
                .toList();
        Map<ExchangeId, Set<String>> names = new HashMap<>();
        if (waiting.isEmpty()) {
            return names;
        }
        String sql = "SELECT case_id, name FROM cases.signal WHERE case_id = ANY (?) AND taken_by IS NULL";
        try (PreparedStatement select = transaction.connection().prepareStatement(sql)) {
            select.setArray(1, new Columns<>(transaction.connection(), waiting).of("uuid", ExchangeId::value));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    names.computeIfAbsent(new ExchangeId(row.getObject(1, UUID.class)), id -> new HashSet<>())
                            .add(row.getString(2));
                }
            }
        }
        return names;
    }

    /** The rows that a commit removes, gives back and adds. */
    private static final class Writing {

        private final Instant now;
        private final List<WorkRef> removed = new ArrayList<>();
        private final List<WorkRows.Outcome> settled = new ArrayList<>();
        private final Map<WorkRef, WorkRows.Outcome> added = new LinkedHashMap<>();

        Writing(Instant now) {
            this.now = now;
        }

        List<WorkRef> add(End end, WorkRows.Held row, Set<String> signals) {
            String own = end.lease().ref().queue();
            Optional<Next> stays = end.nexts().stream()
                    .filter(next -> next.queue().equals(own))
                    .findFirst();
            List<WorkRows.Outcome> outcomes = new ArrayList<>();
            if (row.isStirred()) {
                outcomes.add(new WorkRows.Outcome(end.id(), Next.at(own, now), row.openedAt()));
            } else if (stays.isPresent()) {
                outcomes.add(new WorkRows.Outcome(end.id(), unlessThere(stays.get(), signals), row.openedAt()));
            } else {
                removed.add(end.lease().ref());
            }
            settled.addAll(outcomes);
            for (Next next : end.nexts()) {
                if (!next.queue().equals(own)) {
                    WorkRows.Outcome outcome =
                            new WorkRows.Outcome(end.id(), unlessThere(next, signals), row.openedAt());
                    outcomes.add(added.merge(new WorkRef(end.id(), next.queue()), outcome, this::once));
                }
            }
            return outcomes.stream()
                    .filter(outcome -> outcome.state().equals("ready")
                            && !outcome.next().notBefore().isAfter(now))
                    .map(outcome -> new WorkRef(end.id(), outcome.next().queue()))
                    .toList();
        }

        /** Two runs of a case add the same work: it is one, and has more than one thing to wait for. */
        private WorkRows.Outcome once(WorkRows.Outcome one, WorkRows.Outcome other) {
            return one.next().waitsForSignal()
                    ? new WorkRows.Outcome(one.id(), Next.at(one.next().queue(), now), one.openedAt())
                    : one;
        }

        /** What is waited for may have come while the run was on its way to wait for it. */
        private Next unlessThere(Next next, Set<String> signals) {
            boolean isThere = next.waitsForSignal()
                    && Arrays.stream(next.subject().split(",", -1)).anyMatch(signals::contains);
            return isThere ? Next.at(next.queue(), now) : next;
        }
    }
}
