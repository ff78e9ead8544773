package id.simpul.agreements.admission;

import id.simpul.agreements.Decision.Refused;
import id.simpul.core.BusException;
import id.simpul.core.Contribution;
import id.simpul.core.ProblemCode;
import id.simpul.core.Transaction;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Settles the calls of a batch of exchanges and decides whether their answers may still go out. */
final class ReleaseContribution implements Contribution<ReleaseRequest, ReleaseResult> {

    private final Versions versions = new Versions();

    @Override
    public boolean onlyAsks() {
        return true;
    }

    @Override
    public Answers<ReleaseResult> begin(Transaction transaction, List<ReleaseRequest> batch) throws SQLException {
        Rights rights = Rights.ask(transaction, batch, versions);
        return () -> decide(transaction, batch, rights);
    }

    private static List<ReleaseResult> decide(Transaction transaction, List<ReleaseRequest> batch, Rights rights)
            throws SQLException {
        rights.read();
        List<ReleaseResult> results = new ArrayList<>(batch.size());
        for (ReleaseRequest request : batch) {
            Optional<Refused> ended = request.reply().tells() ? rights.ended(request) : Optional.empty();
            record(transaction, request, rights, ended);
            results.add(ended.<ReleaseResult>map(reason -> new ReleaseResult.Withheld(problem(reason)))
                    .orElseGet(ReleaseResult.Released::new));
        }
        return results;
    }

    private static void record(
            Transaction transaction, ReleaseRequest request, Rights rights, Optional<Refused> ended) {
        boolean goesOut = request.reply().tells() && ended.isEmpty();
        request.calls().stream()
                .filter(call -> rights.isSettledNow(call.permit().admission()))
                .forEach(call -> transaction.append(ReleaseEvents.settled(request, call, goesOut, rights.standing())));
        if (goesOut) {
            transaction.append(ReleaseEvents.released(request, rights.standing()));
        }
        ended.ifPresent(reason -> transaction.append(ReleaseEvents.withheld(request, reason, rights.standing())));
    }

    private static BusException problem(Refused reason) {
        Map<String, String> arguments = new LinkedHashMap<>(reason.arguments());
        arguments.put("reason", reason.code().key());
        arguments.put("clause", reason.clause());
        return new BusException(ProblemCode.ANSWER_WITHHELD, arguments);
    }
}
