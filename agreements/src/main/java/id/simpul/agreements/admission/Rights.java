package id.simpul.agreements.admission;

import id.simpul.agreements.AgreementState;
import id.simpul.agreements.Candidate;
import id.simpul.agreements.Decision.Refused;
import id.simpul.core.Caller;
import id.simpul.core.MemberId;
import id.simpul.core.ProblemCode;
import id.simpul.core.Transaction;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whether the rights under which calls were admitted still stand when their answers are to go out. */
final class Rights {

    private final Standing standing;
    private final Map<Versions.Key, Candidate> versions;
    private final Settlements settlements;
    private final Instant now;

    private Rights(Standing standing, Map<Versions.Key, Candidate> versions, Settlements settlements, Instant now) {
        this.standing = standing;
        this.versions = versions;
        this.settlements = settlements;
        this.now = now;
    }

    static Rights read(Transaction transaction, List<ReleaseRequest> batch, Versions versions, Settlements settlements)
            throws SQLException {
        Set<Caller> callers = new HashSet<>();
        Set<Versions.Key> keys = new HashSet<>();
        for (ReleaseRequest request : batch) {
            callers.add(request.caller());
            request.calls().forEach(call -> keys.add(new Versions.Key(call.agreement(), call.version())));
        }
        Map<Versions.Key, Candidate> found = keys.isEmpty() ? Map.of() : versions.byKey(transaction.connection(), keys);
        Set<MemberId> users = new HashSet<>();
        found.values()
                .forEach(candidate ->
                        users.add(candidate.version().agreement().parties().user()));
        Standing standing = Standing.read(transaction.connection(), callers, users);
        return new Rights(standing, found, settlements, transaction.now());
    }

    /** What ended on the way, if anything. */
    Optional<Refused> ended(ReleaseRequest request) {
        Optional<Refused> ended = standing.refuse(request.caller());
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
        if (candidate.version().agreement().validity().isOverAt(now)) {
            return refused(ProblemCode.AGREEMENT_EXPIRED, "/validity/until", call);
        }
        return standing.refuse(candidate.version().agreement().parties().user());
    }

    private static Optional<Refused> refused(ProblemCode code, String clause, ReleaseRequest.Call call) {
        return Optional.of(new Refused(code, clause, Optional.empty(), Map.of("agreement", call.agreement())));
    }
}
