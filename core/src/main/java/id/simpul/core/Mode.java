package id.simpul.core;

/** How an agreement lets an element be used. */
public enum Mode {
    /** The member sends a value and learns whether it matches. */
    VERIFY("verify"),
    /** The member receives the value. */
    RETRIEVE("retrieve");

    private final String key;

    Mode(String key) {
        this.key = key;
    }

    /** The word in agreements, events and endpoint URIs. */
    public String key() {
        return key;
    }
}
