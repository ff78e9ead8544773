package id.simpul.cases.intake;

import id.simpul.cases.CaseNumbers;
import id.simpul.cases.sla.SlaRows;
import id.simpul.core.BusException;
import id.simpul.core.ProblemCode;
import id.simpul.ledger.Committer;
import id.simpul.ledger.Fingerprints;
import id.simpul.ledger.SubjectIndex;
import id.simpul.ledger.Vault;
import java.util.concurrent.CompletableFuture;

/** Where applications are accepted: case, log entry and first work in one commit, then the receipt. */
public final class Applications {

    private final Committer committer;
    private final Vault vault;
    private final SubjectIndex subjects;
    private final Fingerprints fingerprints;
    private final CaseNumbers numbers;
    private final IntakeContribution contribution;

    public Applications(
            Committer committer,
            Vault vault,
            SubjectIndex subjects,
            Fingerprints fingerprints,
            CaseNumbers numbers,
            SlaRows clocks) {
        this.committer = committer;
        this.vault = vault;
        this.subjects = subjects;
        this.fingerprints = fingerprints;
        this.numbers = numbers;
        this.contribution = new IntakeContribution(vault, subjects, fingerprints, clocks);
    }

    /**
     * Accepts a submission, once for each key.
     *
     * @return completes when the case is durable; with {@link ProblemCode#KEY_REUSED} when the key came with another body
     *     before, with {@link ProblemCode#ATTACHMENT_UNKNOWN}, or with the committer's {@link BusException}: then nothing was accepted
     */
    public CompletableFuture<Receipt> submit(Submission submission) {
        PreparedSubmission prepared = new PreparedSubmission(
                submission,
                numbers.next(),
                fingerprints.of(submission.body()),
                vault.seal(Vault.Kind.CASE, submission.id(), submission.body()),
                vault.sealOfficer(submission.id(), submission.officer()),
                submission.subject().map(nik -> subjects.entry(nik, submission.id())));
        return committer.submit(contribution, prepared).thenApply(Applications::receipt);
    }

    private static Receipt receipt(Intake intake) {
        if (intake instanceof Intake.Accepted accepted) {
            return accepted.receipt();
        }
        throw new BusException(
                intake instanceof Intake.KeyReused ? ProblemCode.KEY_REUSED : ProblemCode.ATTACHMENT_UNKNOWN);
    }
}
