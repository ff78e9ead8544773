package id.simpul.cases.intake;

import id.simpul.cases.CaseNumber;
import id.simpul.ledger.Sealed;
import id.simpul.ledger.SealedOfficer;
import id.simpul.ledger.SubjectIndex;
import java.util.Optional;

/** A submission with all that is computed before the transaction. */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
record PreparedSubmission(
        Submission submission,
        CaseNumber number,
        String fingerprint,
        Sealed body,
        SealedOfficer officer,
        Optional<SubjectIndex.Entry> subject) {}
