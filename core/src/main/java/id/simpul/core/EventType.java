package id.simpul.core;

/** The kinds of entry in the log. A kind is never renamed or reused. */
public enum EventType {
    /** A call was let through and its quota unit reserved. */
    ADMITTED("admitted"),
    /** A call, or the whole exchange, was refused. */
    REFUSED("refused"),
    /** An admitted call ended; its quota unit is spent or given back. */
    SETTLED("settled"),
    /** The answer was released to the caller. */
    RELEASED("released"),
    /** An answer was held back because the right to it ended on the way. */
    WITHHELD("withheld"),
    /** A version of an agreement was imported. */
    AGREEMENT_IMPORTED("agreement-imported"),
    /** The state of an agreement, member or certificate changed. */
    STATE_CHANGED("state-changed");

    private final String key;

    EventType(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }
}
