package id.simpul.connectors.dukcapil;

import id.simpul.core.ProblemCode;
import id.simpul.core.Provenance;

/** What became of a request on its way. */
sealed interface Delivery {

    /** A complete answer of JSON with HTTP status 200, still unread. */
    @SuppressWarnings("ArrayRecordComponent")
    record Answered(byte[] body, Provenance provenance) implements Delivery {

        @Override
        public String toString() {
            return "Answered[masked]";
        }
    }

    /** The partner has no such method for the institution, or no such path. */
    record NoSuchMethod(Provenance provenance) implements Delivery {}

    /**
     * No usable answer.
     *
     * @param sent whether a byte of the request may have left
     */
    record Failed(ProblemCode problem, boolean sent, Throwable cause) implements Delivery {}
}
