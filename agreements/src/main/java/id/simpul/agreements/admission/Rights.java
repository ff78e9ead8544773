package id.simpul.agreements.admission;

import id.simpul.agreements.Agreement;
import id.simpul.agreements.AgreementState;
import id.simpul.agreements.Candidate;
import id.simpul.agreements.Decision.Refused;
import id.simpul.core.Caller;
import id.simpul.core.ProblemCode;
import id.simpul.core.Transaction;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Whether the rights under which calls were admitted still stand when their answers are to go out. */
final class Rights {

    private final Transaction transaction;
    private final Settlements settlements;
    private final Standing standing;
    private final Versions.Asked asked;
    private final Map<Versions.Key, Candidate> versions = new HashMap<>();

    private Rights(Transaction transaction, Settlements settlements, Standing standing, Versions.Asked asked) {
        this.transaction = transaction;
        this.settlements = settlements;
        this.standing = standing;
        this.asked = asked;
    }

    /** Settles the calls of the batch, and asks whether their answers may go out. */
    static Rights ask(Transaction transaction, List<ReleaseRequest> batch, Versions versions) throws SQLException {
        Set<Caller> callers = new HashSet<>();
        Set<Versions.Key> keys = new HashSet<>();
        for (ReleaseRequest request : batch) {
            callers.add(request.caller());
            request.calls().forEach(call -> keys.add(new Versions.Key(call.agreement(), call.version())));
        }
        Set<String> agreements = keys.stream().map(Versions.Key::agreement).collect(Collectors.toSet());
        return new Rights(
                transaction,
                Settlements.ask(transaction, batch),
                Standing.ask(transaction, callers, Set.of(), agreements),
                versions.ask(transaction, keys));
    }

    /** When the rows are there. */
    void read() throws SQLException {
        settlements.finish(transaction);
        for (Candidate candidate : asked.candidates(transaction.connection())) {
            versions.put(
                    new Versions.Key(
                            candidate.version().id(), candidate.version().version()),
                    candidate);
        }
    }

    /** As this transaction reads it. */
    Standing standing() {
        return standing;
    }

    /** Whether this transaction settled the admission, and not an earlier one. */
    boolean isSettledNow(UUID admission) {
        return settlements.isSettledNow(admission);
    }

    /** What ended on the way, if anything. */
    Optional<Refused> ended(ReleaseRequest request) {
        Optional<Refused> ended = standing.refuse(request.caller())
                .or(() -> standing.refuseService(request.caller(), request.service(), request.method()));
        for (ReleaseRequest.Call call : request.calls()) {
            ended = ended.or(() -> ended(call));
        }
        return ended;
    }

    private Optional<Refused> ended(ReleaseRequest.Call call) {
        Candidate candidate = versions.get(new Versions.Key(call.agreement(), call.version()));
        if (candidate == null || !settlements.isKnown(call.permit().admission())) {
            return refused(ProblemCode.AGREEMENT_NONE, "/agreement", call);
        }
        if (candidate.state() != AgreementState.ACTIVE) {
            return refused(ProblemCode.AGREEMENT_NOT_ACTIVE, "/agreement", call);
        }
        if (candidate.version().agreement().validity().isOverAt(transaction.now())) {
            return refused(ProblemCode.AGREEMENT_EXPIRED, "/validity/until", call);
        }
        Agreement agreement = candidate.version().agreement();
        return standing.refuse(agreement.parties().user())
                .or(() -> standing.refusePartner(agreement.kind().partner().key()));
    }

    private static Optional<Refused> refused(ProblemCode code, String clause, ReleaseRequest.Call call) {
        return Optional.of(new Refused(code, clause, Optional.empty(), Map.of("agreement", call.agreement())));
    }
}
