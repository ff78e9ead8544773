package id.simpul.connectors.partner;

import id.simpul.core.ProblemCode;
import id.simpul.core.Provenance;

/** What became of a request on its way. */
public sealed interface Delivery {

    /** An answer of whatever kind. */
    record Answered(HttpAnswer answer, Provenance provenance) implements Delivery {}

    /**
     * No usable answer.
     *
     * @param sent whether a byte of the request may have left
     */
    record Failed(ProblemCode problem, boolean sent, Throwable cause) implements Delivery {}
}
