package id.simpul.agreements.register;

/** What a {@link Change} did. */
public enum Changed {
    DONE,
    /** There is nothing in a state that this change could change; nothing was logged. */
    NOTHING_TO_CHANGE
}
