package id.simpul.cases.run;

import id.simpul.core.ExchangeId;

/** Names a piece of work: the case, and the queue it is in. This is all that a message broker ever holds of a case. */
public record WorkRef(ExchangeId id, String queue) {

    /** The queue of work that calls no partner. */
    public static final String OWN_QUEUE = "simpul";
}
