package id.simpul.cases.run;

import id.simpul.cases.CaseMove;
import id.simpul.cases.CaseMoves;
import id.simpul.cases.Writes;
import id.simpul.cases.sla.SlaRows;
import id.simpul.core.Contribution;
import id.simpul.core.EventType;
import id.simpul.core.ExchangeId;
import id.simpul.core.LogEvent;
import id.simpul.core.MemberId;
import id.simpul.core.SystemId;
import id.simpul.core.Transaction;
import id.simpul.ledger.AttachmentUse;
import id.simpul.ledger.Committer;
import id.simpul.ledger.Sealed;
import id.simpul.ledger.Vault;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** Takes in what comes for a case that is under way, and wakes what waits for it. */
public final class Signals {

    /**
     * What comes in.
     *
     * @param member whose system sends it; whether it may was asked before
     * @param name what routes wait for, such as {@code keputusan}
     * @param body JSON; personal data
     * @param move the state to which it moves the case at once
     * @param attachments what the system has sent before, to be the case's
     */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    public record Incoming(
            ExchangeId id,
            MemberId member,
            SystemId system,
            String name,
            byte[] body,
            Optional<CaseMove> move,
            List<UUID> attachments) {}

    /** What became of it. */
    public sealed interface Result {

        /** It is durable. {@code awake} can go on at once, for its workers to be told. */
        record Taken(List<WorkRef> awake) implements Result {}

        /** From where the case stands nobody may move it so; nothing was taken. */
        record Refused() implements Result {}

        /** It names an attachment that its system does not have, or not whole, or that another case has. */
        record AttachmentMissing() implements Result {}
    }

    /** What comes in, encrypted before the transaction. */
    public record Prepared(Incoming incoming, Sealed sealed) {}

    private final Committer committer;
    private final Vault vault;
    private final SlaRows clocks;
    private final Contribution.AtOnce<Prepared, Result> contribution = this::take;

    public Signals(Committer committer, Vault vault, SlaRows clocks) {
        this.committer = committer;
        this.vault = vault;
        this.clocks = clocks;
    }

    /** Completes when it is durable, or with the committer's problem. */
    public CompletableFuture<Result> give(Incoming incoming) {
        return committer.submit(contribution, prepare(incoming));
    }

    public Prepared prepare(Incoming incoming) {
        return new Prepared(incoming, vault.seal(Vault.Kind.SIGNAL, incoming.id(), incoming.body()));
    }

    /** Takes signals in within a commit that has more to write, such as the end of a task. */
    public List<Result> take(Transaction transaction, List<Prepared> batch) throws SQLException {
        CaseMoves moves = CaseMoves.read(
                transaction,
                clocks,
                batch.stream().map(item -> item.incoming().id()).distinct().toList());
        List<Result> results = new ArrayList<>(batch.size());
        for (Prepared item : batch) {
            results.add(take(transaction, moves, item));
        }
        moves.write();
        return results;
    }

    private Result take(Transaction transaction, CaseMoves moves, Prepared item) throws SQLException {
        Incoming incoming = item.incoming();
        boolean isOpen =
                moves.state(incoming.id()).filter(state -> !state.isFinal()).isPresent();
        if (isOpen && !hasItsAttachments(transaction, incoming)) {
            return new Result.AttachmentMissing();
        }
        if (!isOpen || !incoming.move().map(moves::move).orElse(true)) {
            return new Result.Refused();
        }
        AttachmentUse.take(transaction, incoming.id(), incoming.attachments());
        OffsetDateTime now = transaction.now().atOffset(ZoneOffset.UTC);
        vault.store(transaction, List.of(item.sealed()));
        Writes.run(
                transaction.connection(),
                "INSERT INTO cases.signal (id, case_id, name, item, at) VALUES (?, ?, ?, ?, ?)",
                item.sealed().id(),
                incoming.id().value(),
                incoming.name(),
                item.sealed().id(),
                now);
        transaction.append(LogEvent.of(
                EventType.CASE_SIGNALLED,
                incoming.id(),
                Map.of(
                        "region", incoming.member().region(),
                        "member", incoming.member().value(),
                        "system", incoming.system().value(),
                        "signal", incoming.name())));
        List<WorkRef> awake = wake(transaction, incoming, now);
        if (!awake.isEmpty()) {
            moves.answered(incoming.id(), incoming.name());
        }
        return new Result.Taken(awake);
    }

    private static boolean hasItsAttachments(Transaction transaction, Incoming incoming) throws SQLException {
        Map<UUID, SystemId> free = AttachmentUse.free(transaction, incoming.attachments());
        return incoming.attachments().stream().allMatch(id -> incoming.system().equals(free.get(id)));
    }

    private static List<WorkRef> wake(Transaction transaction, Incoming incoming, OffsetDateTime now)
            throws SQLException {
        UUID id = incoming.id().value();
        Writes.run(
                transaction.connection(),
                "UPDATE cases.work SET again = true WHERE case_id = ? AND state = 'ready'",
                id);
        String sql = """
                UPDATE cases.work SET state = 'ready', reason = NULL, subject = NULL, since = NULL, next_at = ?, woken_at = ?
                WHERE case_id = ? AND state = 'waiting' AND reason IN ('event', 'referral', 'manual') AND ? = ANY (string_to_array(subject, ','))
                RETURNING queue""";
        List<WorkRef> awake = new ArrayList<>();
        try (PreparedStatement update = transaction.connection().prepareStatement(sql)) {
            update.setObject(1, now);
            update.setObject(2, now);
            update.setObject(3, id);
            update.setString(4, incoming.name());
            try (ResultSet row = update.executeQuery()) {
                while (row.next()) {
                    awake.add(new WorkRef(incoming.id(), row.getString(1)));
                }
            }
        }
        return awake;
    }
}
