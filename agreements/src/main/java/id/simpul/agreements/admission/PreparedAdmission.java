package id.simpul.agreements.admission;

import id.simpul.ledger.SealedOfficer;
import id.simpul.ledger.SubjectIndex;

/** A request with what the vault stores of it, encrypted before the transaction. */
record PreparedAdmission(AdmissionRequest request, SealedOfficer officer, SubjectIndex.Entry subject) {}
