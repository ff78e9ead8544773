package id.simpul.cases.parked;

import id.simpul.cases.CaseActor;
import id.simpul.cases.CaseMove;
import id.simpul.cases.CaseMoves;
import id.simpul.cases.CaseNumber;
import id.simpul.cases.CaseState;
import id.simpul.cases.HoldReason;
import id.simpul.cases.Writes;
import id.simpul.cases.sla.SlaRows;
import id.simpul.core.BusException;
import id.simpul.core.Contribution;
import id.simpul.core.EventType;
import id.simpul.core.ExchangeId;
import id.simpul.core.LogEvent;
import id.simpul.core.ProblemCode;
import id.simpul.core.ServiceId;
import id.simpul.core.Transaction;
import id.simpul.ledger.Committer;
import id.simpul.ledger.Digests;
import id.simpul.ledger.Sealed;
import id.simpul.ledger.Vault;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;

/** The list of parked work, and what persons decide about it. */
public final class Parked {

    private record Item(ParkedFilter filter, ParkedDecision decision, int aSecond, Optional<Answer> answer) {}

    private record Answer(String step, Sealed value) {}

    private final DataSource database;
    private final Committer committer;
    private final Vault vault;
    private final SlaRows clocks;
    private final Contribution.AtOnce<Item, List<ParkedWork>> contribution = this::apply;

    public Parked(DataSource database, Committer committer, Vault vault, SlaRows clocks) {
        this.database = database;
        this.committer = committer;
        this.vault = vault;
        this.clocks = clocks;
    }

    /** Oldest first. */
    public List<ParkedWork> list(ParkedFilter filter) {
        try (Connection connection = database.getConnection()) {
            return list(connection, filter);
        } catch (SQLException e) {
            throw new BusException(ProblemCode.RECORD_UNAVAILABLE, Map.of("reason", "database"), e);
        }
    }

    /**
     * Tries again, or drops, all that the filter finds.
     *
     * @param aSecond how many are tried again in a second, so that a partner that has just come back is not run over
     * @return what was decided about
     */
    public CompletableFuture<List<ParkedWork>> decide(ParkedFilter filter, ParkedDecision decision, int aSecond) {
        return committer.submit(contribution, new Item(filter, decision, Math.max(1, aSecond), Optional.empty()));
    }

    /**
     * Gives the effect at which one case stopped the value that its partner gave in another way, and lets it go on.
     *
     * @param step its name in the record
     * @param value JSON; personal data
     * @return the work; nothing when it is not parked any more, or the step has a value already
     */
    public CompletableFuture<List<ParkedWork>> answer(
            ParkedWork work, String step, byte[] value, ParkedDecision decision) {
        ParkedFilter one =
                new ParkedFilter(Optional.of(work.number()), Optional.of(work.queue()), Optional.of(work.reason()), 1);
        Answer answer = new Answer(step, vault.seal(Vault.Kind.OUTCOME, work.id(), value));
        return committer.submit(contribution, new Item(one, decision, 1, Optional.of(answer)));
    }

    private List<List<ParkedWork>> apply(Transaction transaction, List<Item> batch) throws SQLException {
        List<List<ParkedWork>> decided = new ArrayList<>(batch.size());
        for (Item item : batch) {
            decided.add(decided(transaction, item));
        }
        return decided;
    }

    private List<ParkedWork> decided(Transaction transaction, Item item) throws SQLException {
        List<ParkedWork> found = list(transaction.connection(), item.filter());
        if (found.isEmpty()) {
            return found;
        }
        if (item.answer().isPresent()
                && !record(transaction, found.get(0), item.answer().get())) {
            return List.of();
        }
        return decide(transaction, item, found);
    }

    /** Without those that the table of moves does not let anybody drop. */
    private List<ParkedWork> decide(Transaction transaction, Item item, List<ParkedWork> found) throws SQLException {
        CaseMoves moves = CaseMoves.read(
                transaction,
                clocks,
                found.stream().map(ParkedWork::id).distinct().toList());
        List<ParkedWork> decided = new ArrayList<>(found.size());
        for (ParkedWork work : found) {
            if (item.decision().kind() != ParkedDecision.Kind.DROP) {
                release(transaction, work, Duration.ofMillis(1000L * decided.size() / item.aSecond()));
            } else if (!moves.move(
                    new CaseMove(work.id(), CaseState.DIBATALKAN, CaseActor.OPERATOR, Optional.of("operator")))) {
                continue;
            }
            note(transaction, work, item);
            decided.add(work);
        }
        moves.write();
        return decided;
    }

    private static void release(Transaction transaction, ParkedWork work, Duration later) throws SQLException {
        Writes.run(
                transaction.connection(),
                "UPDATE cases.work SET state = 'ready', since = NULL, attempts = 0, next_at = ?, woken_at = NULL"
                        + " WHERE case_id = ? AND queue = ? AND state = 'parked'",
                transaction.now().plus(later).atOffset(ZoneOffset.UTC),
                work.id().value(),
                work.queue());
    }

    /** False when the step has not begun, or has a value already: then nothing is changed. */
    private boolean record(Transaction transaction, ParkedWork work, Answer answer) throws SQLException {
        OffsetDateTime now = transaction.now().atOffset(ZoneOffset.UTC);
        int written = Writes.run(
                transaction.connection(),
                "UPDATE cases.step SET state = 'done', outcome_item = ?, done_at = ?"
                        + " WHERE case_id = ? AND step = ? AND effect AND state = 'started'",
                answer.value().id(),
                now,
                work.id().value(),
                answer.step());
        if (written > 0) {
            vault.store(transaction, List.of(answer.value()));
        }
        return written > 0;
    }

    private static void note(Transaction transaction, ParkedWork work, Item item) throws SQLException {
        ParkedDecision decision = item.decision();
        Map<String, Object> event = new HashMap<>(Map.of(
                "queue", work.queue(),
                "reason", work.reason().key(),
                "decision", decision.kind().key(),
                "by", decision.who(),
                "why", Digests.sha256Hex(decision.why().getBytes(StandardCharsets.UTF_8))));
        item.answer().ifPresent(answer -> event.put("step", answer.step()));
        transaction.append(LogEvent.of(EventType.PARKED_DECIDED, work.id(), event));
        Writes.run(
                transaction.connection(),
                "INSERT INTO cases.parked_decision (case_id, queue, at, reason, decision, who, why) VALUES (?, ?, ?, ?, ?, ?, ?)",
                work.id().value(),
                work.queue(),
                transaction.now().atOffset(ZoneOffset.UTC),
                work.reason().key(),
                decision.kind().key(),
                decision.who(),
                decision.why());
    }

    private static List<ParkedWork> list(Connection connection, ParkedFilter filter) throws SQLException {
        String sql = """
                SELECT w.case_id, f.number, f.service, w.queue, w.reason, w.detail, w.since, w.opened_at
                FROM cases.work w JOIN cases.case_file f ON f.id = w.case_id
                WHERE w.state = 'parked' AND f.number = COALESCE(?, f.number) AND w.queue = COALESCE(?, w.queue)
                  AND w.reason = COALESCE(?, w.reason)
                ORDER BY w.opened_at LIMIT ?""";
        List<ParkedWork> found = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, filter.number().map(CaseNumber::value).orElse(null));
            select.setString(2, filter.queue().orElse(null));
            select.setString(3, filter.reason().map(HoldReason::key).orElse(null));
            select.setInt(4, filter.most());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(work(row));
                }
            }
        }
        return found;
    }

    private static ParkedWork work(ResultSet row) throws SQLException {
        return new ParkedWork(
                new ExchangeId(row.getObject("case_id", UUID.class)),
                new CaseNumber(row.getString("number")),
                new ServiceId(row.getString("service")),
                row.getString("queue"),
                HoldReason.ofKey(row.getString("reason")),
                row.getString("detail"),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                row.getObject("opened_at", OffsetDateTime.class).toInstant());
    }
}
