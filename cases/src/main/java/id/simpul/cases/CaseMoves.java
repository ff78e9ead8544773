package id.simpul.cases;

import id.simpul.core.ExchangeId;
import id.simpul.core.Transaction;
import id.simpul.ledger.Columns;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Moves cases inside a group commit. Nobody else writes meanwhile, so what is read is what stands, and the table of moves
 * decides.
 */
public final class CaseMoves {

    private record Standing(CaseState state, Optional<CaseState> beforeWaiting) {

        /** The state that counts for who may move it. */
        CaseState real() {
            return beforeWaiting.orElse(state);
        }
    }

    private record Row(ExchangeId id, Standing from, Standing to, CaseMove move) {}

    private final Transaction transaction;
    private final Map<ExchangeId, Standing> standings;
    private final List<Row> rows = new ArrayList<>();

    private CaseMoves(Transaction transaction, Map<ExchangeId, Standing> standings) {
        this.transaction = transaction;
        this.standings = standings;
    }

    /** @param ids of all cases that may be moved */
    public static CaseMoves read(Transaction transaction, List<ExchangeId> ids) throws SQLException {
        Map<ExchangeId, Standing> standings = new HashMap<>();
        if (!ids.isEmpty()) {
            String sql = "SELECT id, state, before_waiting FROM cases.case_file WHERE id = ANY (?)";
            try (PreparedStatement select = transaction.connection().prepareStatement(sql)) {
                select.setArray(1, new Columns<>(transaction.connection(), ids).of("uuid", ExchangeId::value));
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        standings.put(
                                new ExchangeId(row.getObject(1, UUID.class)),
                                new Standing(
                                        CaseState.ofKey(row.getString(2)).orElseThrow(),
                                        Optional.ofNullable(row.getString(3)).flatMap(CaseState::ofKey)));
                    }
                }
            }
        }
        return new CaseMoves(transaction, standings);
    }

    /** Where a case stands after the moves so far; the state before waiting when it waits. Empty when there is no such case. */
    public Optional<CaseState> state(ExchangeId id) {
        return Optional.ofNullable(standings.get(id)).map(Standing::real);
    }

    /** False when the table has no such move; a case that is there already is not moved, and that is no refusal. */
    public boolean move(CaseMove move) {
        Standing from = standings.get(move.id());
        if (from == null) {
            return false;
        }
        if (from.state() == move.to()
                || (move.to() == CaseState.MENUNGGU && from.real().isFinal())) {
            return from.state() == move.to();
        }
        if (!Moves.isAllowed(from.real(), move.to(), move.by())) {
            return false;
        }
        put(
                move,
                from,
                new Standing(
                        move.to(), move.to() == CaseState.MENUNGGU ? Optional.of(from.state()) : Optional.empty()));
        return true;
    }

    /** Nothing is waited for any more: back to the state before. */
    public void resume(ExchangeId id) {
        Standing from = standings.get(id);
        if (from != null && from.beforeWaiting().isPresent()) {
            CaseMove back = new CaseMove(id, from.real(), CaseActor.BUS, Optional.empty());
            put(back, from, new Standing(from.real(), Optional.empty()));
        }
    }

    private void put(CaseMove move, Standing from, Standing to) {
        standings.put(move.id(), to);
        rows.add(new Row(move.id(), from, to, move));
        transaction.append(CaseEvents.moved(move.id(), Optional.of(from.state()), move.to(), move.by(), move.reason()));
    }

    /** Writes what was moved; what is final has no work left, and nobody at a counter works on it. */
    public void write() throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        OffsetDateTime now = transaction.now().atOffset(ZoneOffset.UTC);
        Columns<Row> moved = new Columns<>(transaction.connection(), rows);
        transaction.later(
                "INSERT INTO cases.move (case_id, at, from_state, to_state, actor, reason)"
                        + " SELECT m.id, ?, m.from_state, m.to_state, m.actor, m.reason"
                        + " FROM unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[])"
                        + " AS m (id, from_state, to_state, actor, reason)",
                now,
                moved.of("uuid", row -> row.id().value()),
                moved.of("text", row -> row.from().state().key()),
                moved.of("text", row -> row.to().state().key()),
                moved.of("text", row -> row.move().by().key()),
                moved.of("text", row -> row.move().reason().orElse(null)));
        writeStandings(now);
    }

    private void writeStandings(OffsetDateTime now) throws SQLException {
        Map<ExchangeId, Standing> last = new HashMap<>();
        rows.forEach(row -> last.put(row.id(), row.to()));
        Columns<Map.Entry<ExchangeId, Standing>> columns =
                new Columns<>(transaction.connection(), List.copyOf(last.entrySet()));
        Writes.run(
                transaction.connection(),
                "UPDATE cases.case_file f SET state = m.state, before_waiting = m.before_waiting, changed_at = ?,"
                        + " closed_at = CASE WHEN m.final THEN ?::timestamptz END"
                        + " FROM unnest(?::uuid[], ?::text[], ?::text[], ?::boolean[])"
                        + " AS m (id, state, before_waiting, final) WHERE f.id = m.id",
                now,
                now,
                columns.of("uuid", row -> row.getKey().value()),
                columns.of("text", row -> row.getValue().state().key()),
                columns.of(
                        "text",
                        row -> row.getValue()
                                .beforeWaiting()
                                .map(CaseState::key)
                                .orElse(null)),
                columns.of("boolean", row -> row.getValue().state().isFinal()));
        List<ExchangeId> closed = last.entrySet().stream()
                .filter(row -> row.getValue().state().isFinal())
                .map(Map.Entry::getKey)
                .toList();
        if (!closed.isEmpty()) {
            leaveNothing(now, closed);
        }
    }

    private void leaveNothing(OffsetDateTime now, List<ExchangeId> closed) throws SQLException {
        Columns<ExchangeId> ids = new Columns<>(transaction.connection(), closed);
        Writes.run(
                transaction.connection(),
                "DELETE FROM cases.work WHERE case_id = ANY (?)",
                ids.of("uuid", ExchangeId::value));
        Writes.run(
                transaction.connection(),
                "UPDATE cases.task SET state = 'closed', ended_at = ? WHERE case_id = ANY (?) AND state IN ('open', 'taken')",
                now,
                ids.of("uuid", ExchangeId::value));
    }
}
