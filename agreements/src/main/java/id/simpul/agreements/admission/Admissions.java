package id.simpul.agreements.admission;

import id.simpul.core.ExchangeId;
import id.simpul.ledger.Committer;
import id.simpul.ledger.SubjectIndex;
import id.simpul.ledger.Vault;
import java.util.concurrent.CompletableFuture;

/** Where calls ask to be let through. */
public final class Admissions {

    private final Committer committer;
    private final Vault vault;
    private final SubjectIndex subjects;
    private final AdmissionContribution contribution;

    /** @param share of a day's quota that cases may use */
    public Admissions(Committer committer, Vault vault, SubjectIndex subjects, CaseShare share) {
        this.committer = committer;
        this.vault = vault;
        this.subjects = subjects;
        this.contribution = new AdmissionContribution(vault, subjects, share);
    }

    /**
     * Decides, charges and records one call. Encrypts the officer's name on the calling thread.
     *
     * @return completes when the decision is durable, or with the committer's {@link id.simpul.core.BusException} when it
     *     could not be recorded: then the call must not be made
     */
    public CompletableFuture<AdmissionResult> admit(AdmissionRequest request) {
        ExchangeId exchange = request.exchange();
        return committer.submit(
                contribution,
                new PreparedAdmission(
                        request,
                        vault.sealOfficer(exchange, request.officer()),
                        subjects.entry(request.ask().subject(), exchange)));
    }
}
