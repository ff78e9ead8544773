package id.simpul.cases;

import java.util.Arrays;
import java.util.Optional;

/** Where a case stands. The keys are Indonesian because citizens read them. */
public enum CaseState {
    /** Accepted by the bus; nobody else has it yet. */
    DIAJUKAN("diajukan"),
    /** The office that decides has it. */
    DITERIMA("diterima"),
    /** The applicant is asked to put something right. */
    PERLU_PERBAIKAN("perlu_perbaikan"),
    /** The office works on it. */
    DIPROSES("diproses"),
    /** Something outside is waited for, and it goes on by itself. */
    MENUNGGU("menunggu"),
    /** Decided in favour; the document is not there yet. */
    DISETUJUI("disetujui"),
    /** The document is there. */
    TERBIT("terbit"),
    /** Decided against. */
    DITOLAK("ditolak"),
    /** Withdrawn by the applicant. */
    DIBATALKAN("dibatalkan"),
    /** Lapsed because a deadline passed. */
    GUGUR("gugur");

    private final String key;

    CaseState(String key) {
        this.key = key;
    }

    public static Optional<CaseState> ofKey(String key) {
        return Arrays.stream(values()).filter(state -> state.key.equals(key)).findFirst();
    }

    public String key() {
        return key;
    }

    /** Whether nothing happens any more. */
    public boolean isFinal() {
        return this == TERBIT || this == DITOLAK || this == DIBATALKAN || this == GUGUR;
    }
}
