package id.simpul.connectors.bpjs;

import id.simpul.core.Outcome;
import id.simpul.core.ProblemCode;

/** What an answer without a membership says. */
enum BpjsFault {
    NOT_FOUND(ProblemCode.NIK_NOT_FOUND, Outcome.NOT_FOUND),
    SIGNATURE(ProblemCode.PARTNER_SIGNATURE_REFUSED, Outcome.PARTNER_REFUSED),
    LOGIN(ProblemCode.PARTNER_LOGIN_REFUSED, Outcome.PARTNER_REFUSED),
    BUSY(ProblemCode.PARTNER_QUOTA_EXHAUSTED, Outcome.PARTNER_REFUSED),
    UNKNOWN(ProblemCode.PARTNER_ANSWER_UNKNOWN, Outcome.UNKNOWN);

    private final ProblemCode problem;
    private final Outcome outcome;

    BpjsFault(ProblemCode problem, Outcome outcome) {
        this.problem = problem;
        this.outcome = outcome;
    }

    ProblemCode problem() {
        return problem;
    }

    Outcome outcome() {
        return outcome;
    }
}
