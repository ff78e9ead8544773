package id.simpul.cases;

import id.simpul.cases.sla.SlaAct;
import id.simpul.cases.sla.SlaRows;
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
 * decides. The clock of a case goes by its moves, so what changes of it is written here and nowhere else.
 */
public final class CaseMoves {

    private static final String STANDINGS = "SELECT f.id, f.state, f.before_waiting, f.waits_for, " + SlaRows.COLUMNS
            + " FROM cases.case_file f LEFT JOIN cases.sla s ON s.case_id = f.id WHERE f.id = ANY (?)";

    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    private record Standing(CaseState state, Optional<CaseState> beforeWaiting, Optional<String> waitsFor) {

        /** The state that counts for who may move it. */
        CaseState real() {
            return beforeWaiting.orElse(state);
        }

        /** A case that waits for something else than before is moved, so that its history tells. */
        boolean isThere(CaseMove move) {
            return state == move.to() && (state != CaseState.MENUNGGU || waitsFor.equals(move.reason()));
        }
    }

    private record Row(ExchangeId id, Standing from, Standing to, CaseMove move) {}

    private final Transaction transaction;
    private final CaseClocks clocks;
    private final Map<ExchangeId, Standing> standings = new HashMap<>();
    private final List<Row> rows = new ArrayList<>();

    private CaseMoves(Transaction transaction, SlaRows clocks) {
        this.transaction = transaction;
        this.clocks = new CaseClocks(transaction, clocks);
    }

    /** @param ids of all cases that may be moved */
    public static CaseMoves read(Transaction transaction, SlaRows clocks, List<ExchangeId> ids) throws SQLException {
        CaseMoves moves = new CaseMoves(transaction, clocks);
        if (!ids.isEmpty()) {
            try (PreparedStatement select = transaction.connection().prepareStatement(STANDINGS)) {
                select.setArray(1, new Columns<>(transaction.connection(), ids).of("uuid", ExchangeId::value));
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        moves.read(row);
                    }
                }
            }
        }
        return moves;
    }

    private void read(ResultSet row) throws SQLException {
        ExchangeId id = new ExchangeId(row.getObject("id", UUID.class));
        Standing standing = new Standing(
                CaseState.ofKey(row.getString("state")).orElseThrow(),
                Optional.ofNullable(row.getString("before_waiting")).flatMap(CaseState::ofKey),
                Optional.ofNullable(row.getString("waits_for")));
        standings.put(id, standing);
        clocks.read(id, row, standing.real(), standing.waitsFor());
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
        if (isThere(from, move)
                || (move.to() == CaseState.MENUNGGU && from.real().isFinal())) {
            return from.state() == move.to();
        }
        if (!Moves.isAllowed(from.real(), move.to(), move.by())) {
            return false;
        }
        put(
                move,
                from,
                move.to() == CaseState.MENUNGGU
                        ? new Standing(move.to(), Optional.of(from.real()), move.reason())
                        : new Standing(move.to(), Optional.empty(), Optional.empty()));
        return true;
    }

    /** Nothing is waited for any more: back to the state before. */
    public void resume(ExchangeId id) {
        Standing from = standings.get(id);
        if (from != null && from.beforeWaiting().isPresent()) {
            CaseMove back = new CaseMove(id, from.real(), CaseActor.BUS, Optional.empty());
            put(back, from, new Standing(from.real(), Optional.empty(), Optional.empty()));
        }
    }

    /** What a route does to the clock of its case. */
    public void act(ExchangeId id, SlaAct act, String reason) {
        clocks.act(id, act, reason);
    }

    /** What the applicant was asked for has come in: their turn is over, whatever the route makes of it. */
    public void answered(ExchangeId id, String signal) {
        if (clocks.isApplicantsTurn(id)) {
            clocks.act(id, SlaAct.ANSWERED, signal);
        }
    }

    /** The same question once more, after an answer, is the applicant's turn again. */
    private boolean isThere(Standing from, CaseMove move) {
        boolean asksAgain =
                move.reason().filter(HoldReason.REFERRAL.key()::equals).isPresent() && clocks.isAnswered(move.id());
        return from.isThere(move) && !asksAgain;
    }

    private void put(CaseMove move, Standing from, Standing to) {
        standings.put(move.id(), to);
        rows.add(new Row(move.id(), from, to, move));
        clocks.moved(move.id(), to.state(), to.waitsFor());
        transaction.append(CaseEvents.moved(move.id(), Optional.of(from.state()), move.to(), move.by(), move.reason()));
    }

    /** Writes what was moved; what is final has no work left, and nobody at a counter works on it. */
    public void write() throws SQLException {
        if (!rows.isEmpty()) {
            OffsetDateTime now = transaction.now().atOffset(ZoneOffset.UTC);
            writeMoves(now);
            writeStandings(now);
        }
        clocks.write();
    }

    private void writeMoves(OffsetDateTime now) throws SQLException {
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
    }

    private void writeStandings(OffsetDateTime now) throws SQLException {
        Map<ExchangeId, Standing> last = new HashMap<>();
        rows.forEach(row -> last.put(row.id(), row.to()));
        Columns<Map.Entry<ExchangeId, Standing>> columns =
                new Columns<>(transaction.connection(), List.copyOf(last.entrySet()));
        Writes.run(
                transaction.connection(),
                "UPDATE cases.case_file f SET state = m.state, before_waiting = m.before_waiting, waits_for = m.waits_for, changed_at = ?,"
                        + " closed_at = CASE WHEN m.final THEN ?::timestamptz END"
                        + " FROM unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::boolean[])"
                        + " AS m (id, state, before_waiting, waits_for, final) WHERE f.id = m.id",
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
                columns.of("text", row -> row.getValue().waitsFor().orElse(null)),
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
