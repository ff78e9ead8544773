package id.simpul.core;

/** What became of one call to a partner, as the log names it. */
public enum Outcome {
    /** The partner answered; what it said is with the caller. */
    ANSWERED("answered"),
    /** The partner answered that it has no such record. */
    NOT_FOUND("not-found"),
    /** The record is there, but marked as deceased, doubled or inactive: nothing of it is released. */
    RECORD_CLOSED("record-closed"),
    /** The partner refused the bus itself: login, address, quota, parameters. */
    PARTNER_REFUSED("partner-refused"),
    /** The partner was not reached or broke off; no answer. */
    UNAVAILABLE("unavailable"),
    /** The partner said something that is not understood: an alarm, never "not found". */
    UNKNOWN("unknown");

    private final String key;

    Outcome(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }
}
