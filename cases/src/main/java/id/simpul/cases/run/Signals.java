package id.simpul.cases.run;

import id.simpul.cases.CaseMove;
import id.simpul.cases.CaseMoves;
import id.simpul.cases.CaseState;
import id.simpul.cases.Moves;
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
import id.simpul.ledger.Fingerprints;
import id.simpul.ledger.Sealed;
import id.simpul.ledger.Vault;
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
import java.util.concurrent.CompletableFuture;

/** Takes in what comes for a case that is under way, and wakes what waits for it. */
public final class Signals {

    /**
     * What comes in.
     *
     * @param member whose system sends it; whether it may was asked before
     * @param name what routes wait for, such as {@code keputusan}
     * @param body JSON; personal data
     * @param move the state to which it moves the case: at once while no partner has anything of it, later by the route
     * @param attachments what the system has sent before, to be the case's
     * @param isSaidOnce whether the same once more says nothing new, as long as nothing else came between
     * @param signatureHash hexadecimal SHA-256 of the member's own signature over it; absent when not signed
     */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    public record Incoming(
            ExchangeId id,
            MemberId member,
            SystemId system,
            String name,
            byte[] body,
            Optional<CaseMove> move,
            List<UUID> attachments,
            boolean isSaidOnce,
            Optional<String> signatureHash) {}

    /** What became of it. */
    public sealed interface Result {

        /** It is durable, perhaps since an earlier time. {@code awake} can go on at once, for its workers to be told. */
        record Taken(List<WorkRef> awake) implements Result {}

        /** From where the case stands nobody may move it so; nothing was taken. */
        record Refused() implements Result {}

        /** It names an attachment that its system does not have, or not whole, or that another case has. */
        record AttachmentMissing() implements Result {}
    }

    /** What comes in, encrypted before the transaction. */
    public record Prepared(Incoming incoming, Sealed sealed, String fingerprint) {}

    private final Committer committer;
    private final Vault vault;
    private final Fingerprints fingerprints;
    private final SlaRows clocks;
    private final Contribution.AtOnce<Prepared, Result> contribution = this::take;

    public Signals(Committer committer, Vault vault, Fingerprints fingerprints, SlaRows clocks) {
        this.committer = committer;
        this.vault = vault;
        this.fingerprints = fingerprints;
        this.clocks = clocks;
    }

    /** Completes when it is durable, or with the committer's problem. */
    public CompletableFuture<Result> give(Incoming incoming) {
        return committer.submit(contribution, prepare(incoming));
    }

    public Prepared prepare(Incoming incoming) {
        return new Prepared(
                incoming,
                vault.seal(Vault.Kind.SIGNAL, incoming.id(), incoming.body()),
                fingerprints.of(incoming.body()));
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
        if (isRepeated(transaction, incoming)) {
            return new Result.Taken(List.of());
        }
        boolean isOpen =
                moves.state(incoming.id()).filter(state -> !state.isFinal()).isPresent();
        if (isOpen && !hasItsAttachments(transaction, incoming)) {
            return new Result.AttachmentMissing();
        }
        if (!isOpen || !isAllowed(moves, incoming)) {
            return new Result.Refused();
        }
        if (incoming.move().isPresent() && isOurs(transaction, moves, incoming.id())) {
            moves.move(incoming.move().get());
        }
        AttachmentUse.take(transaction, incoming.id(), incoming.attachments());
        OffsetDateTime now = transaction.now().atOffset(ZoneOffset.UTC);
        vault.store(transaction, List.of(item.sealed()));
        SignalRows.insert(transaction, item, now);
        transaction.append(event(incoming));
        List<WorkRef> awake = SignalRows.wake(transaction, incoming, now);
        if (!awake.isEmpty()) {
            moves.answered(incoming.id(), incoming.name());
        }
        return new Result.Taken(awake);
    }

    private static LogEvent event(Incoming incoming) {
        Map<String, Object> fields = new HashMap<>(Map.of(
                "region", incoming.member().region(),
                "member", incoming.member().value(),
                "system", incoming.system().value(),
                "signal", incoming.name()));
        incoming.signatureHash().ifPresent(hash -> fields.put("requestSignature", hash));
        return LogEvent.of(EventType.CASE_SIGNALLED, incoming.id(), fields);
    }

    /** Who lost our answer sends again. The same answer to a question that was asked again is not the same news. */
    private boolean isRepeated(Transaction transaction, Incoming incoming) throws SQLException {
        String sql =
                "SELECT name, fingerprint, taken_by FROM cases.signal WHERE case_id = ? ORDER BY at DESC, id DESC LIMIT 1";
        try (PreparedStatement select = transaction.connection().prepareStatement(sql)) {
            select.setObject(1, incoming.id().value());
            try (ResultSet last = select.executeQuery()) {
                if (!last.next() || !last.getString("name").equals(incoming.name())) {
                    return false;
                }
                String fingerprint = last.getString("fingerprint");
                return fingerprint != null
                        && (incoming.isSaidOnce() || last.getString("taken_by") == null)
                        && fingerprints.matches(fingerprint, incoming.body());
            }
        }
    }

    private static boolean isAllowed(CaseMoves moves, Incoming incoming) {
        return incoming.move()
                .map(move -> moves.state(incoming.id())
                        .filter(state -> Moves.isAllowed(state, move.to(), move.by()))
                        .isPresent())
                .orElse(true);
    }

    /** Whether no partner can have anything of the case: not even a call began of which nobody knows what came. */
    private static boolean isOurs(Transaction transaction, CaseMoves moves, ExchangeId id) throws SQLException {
        if (moves.state(id).filter(CaseState.DIAJUKAN::equals).isEmpty()) {
            return false;
        }
        return !SignalRows.hasEffect(transaction, id);
    }

    private static boolean hasItsAttachments(Transaction transaction, Incoming incoming) throws SQLException {
        Map<UUID, SystemId> free = AttachmentUse.free(transaction, incoming.attachments());
        return incoming.attachments().stream().allMatch(id -> incoming.system().equals(free.get(id)));
    }
}
