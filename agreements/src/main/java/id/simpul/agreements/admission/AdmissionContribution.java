package id.simpul.agreements.admission;

import id.simpul.agreements.Candidate;
import id.simpul.agreements.Decision;
import id.simpul.agreements.Decision.Permitted;
import id.simpul.agreements.Decision.Refused;
import id.simpul.agreements.Question;
import id.simpul.core.BusException;
import id.simpul.core.Caller;
import id.simpul.core.Contribution;
import id.simpul.core.MemberId;
import id.simpul.core.Permit;
import id.simpul.core.Transaction;
import id.simpul.ledger.SealedOfficer;
import id.simpul.ledger.SubjectIndex;
import id.simpul.ledger.Vault;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Decides a batch of calls inside the transaction that records them, in a few statements whatever its size. */
final class AdmissionContribution implements Contribution<PreparedAdmission, AdmissionResult> {

    private final Vault vault;
    private final SubjectIndex subjects;
    private final CaseShare share;
    private final Versions versions = new Versions();

    /** The accounts of the last batch: most likely those of the next one, so they are asked for before it is decided. */
    private volatile Set<QuotaAccount> lastAccounts = Set.of();

    AdmissionContribution(Vault vault, SubjectIndex subjects, CaseShare share) {
        this.vault = vault;
        this.subjects = subjects;
        this.share = share;
    }

    @Override
    public boolean onlyAsks() {
        return true;
    }

    @Override
    public Answers<AdmissionResult> begin(Transaction transaction, List<PreparedAdmission> batch) throws SQLException {
        Set<Caller> callers = new HashSet<>();
        Set<MemberId> users = new HashSet<>();
        for (PreparedAdmission item : batch) {
            callers.add(item.request().caller());
            users.add(item.request().agreementOf());
        }
        Standing standing = Standing.ask(transaction, callers, users, List.of());
        Versions.Asked asked = versions.askOfMembers(transaction, users);
        Charges charges = new Charges(transaction::now, share);
        charges.ask(transaction, lastAccounts);
        return () -> {
            List<Decision> decisions = charge(transaction, charges, batch, decide(transaction, batch, standing, asked));
            lastAccounts = charges.accounts();
            log(transaction, batch, decisions, standing);
            return record(transaction, batch, decisions, charges);
        };
    }

    private List<AdmissionResult> record(
            Transaction transaction, List<PreparedAdmission> batch, List<Decision> decisions, Charges charges)
            throws SQLException {
        AdmissionRows.insert(transaction, batch, decisions);
        vault.store(
                transaction,
                batch.stream()
                        .map(PreparedAdmission::officer)
                        .map(SealedOfficer::sealed)
                        .toList());
        subjects.store(
                transaction, batch.stream().map(PreparedAdmission::subject).toList());
        List<AdmissionResult> results = new ArrayList<>(batch.size());
        for (int i = 0; i < batch.size(); i++) {
            results.add(result(batch.get(i).request(), decisions.get(i), charges, transaction.now()));
        }
        return results;
    }

    private static void log(
            Transaction transaction, List<PreparedAdmission> batch, List<Decision> decisions, Standing standing) {
        for (int i = 0; i < batch.size(); i++) {
            transaction.append(AdmissionEvents.of(batch.get(i), decisions.get(i), standing));
        }
    }

    private static List<Decision> decide(
            Transaction transaction, List<PreparedAdmission> batch, Standing standing, Versions.Asked asked)
            throws SQLException {
        Map<MemberId, List<Candidate>> candidates = asked.candidates(transaction.connection()).stream()
                .collect(Collectors.groupingBy(
                        candidate -> candidate.version().agreement().parties().user()));
        return batch.stream()
                .map(item -> decide(item.request(), standing, candidates, transaction.now()))
                .toList();
    }

    private static Decision decide(
            AdmissionRequest request, Standing standing, Map<MemberId, List<Candidate>> candidates, Instant now) {
        Optional<Refused> refused = standing.refuse(request.caller())
                .or(() -> standing.refuseService(request.caller(), request.service(), request.method()))
                .or(() -> standing.refusePartner(request.ask().partner()))
                .or(() -> standing.refuse(request.agreementOf()));
        if (refused.isPresent()) {
            return refused.get();
        }
        Question question = new Question(
                request.ask().partner(),
                request.use(),
                request.ask().mode(),
                request.ask().elements(),
                request.caller().network(),
                now);
        return Decision.of(candidates.getOrDefault(request.agreementOf(), List.of()), question);
    }

    /** Permitted calls whose account has no unit left become refusals, in the order of the batch. */
    private static List<Decision> charge(
            Transaction transaction, Charges charges, List<PreparedAdmission> batch, List<Decision> decisions)
            throws SQLException {
        for (int i = 0; i < batch.size(); i++) {
            if (decisions.get(i) instanceof Permitted permitted) {
                charges.name(permitted, batch.get(i).request());
            }
        }
        charges.read(transaction.connection());
        List<Decision> charged = new ArrayList<>(batch.size());
        for (int i = 0; i < batch.size(); i++) {
            charged.add(
                    decisions.get(i) instanceof Permitted permitted
                            ? charges.take(permitted, batch.get(i).request())
                            : decisions.get(i));
        }
        charges.write(transaction);
        return charged;
    }

    private static AdmissionResult result(AdmissionRequest request, Decision decision, Charges charges, Instant now) {
        if (decision instanceof Permitted permitted) {
            Permit permit = new Permit(
                    request.admission(),
                    request.ask().mode(),
                    permitted.credential(),
                    permitted.elements(),
                    request.deadline());
            return new AdmissionResult.Admitted(
                    permit,
                    permitted.version().id(),
                    permitted.version().version(),
                    charges.left(permitted, request.ask().mode()));
        }
        Refused refused = (Refused) decision;
        return new AdmissionResult.Refused(problem(refused, now));
    }

    private static BusException problem(Refused refused, Instant now) {
        Map<String, String> arguments = new LinkedHashMap<>(refused.arguments());
        arguments.put("clause", refused.clause());
        BusException problem = new BusException(refused.code(), arguments);
        return Charges.opensAt(refused)
                .map(opens -> problem.retryAfter(Duration.between(now, opens)))
                .orElse(problem);
    }
}
