package id.simpul.agreements;

import java.util.Locale;

/** Where one version of an agreement stands. Only an active one permits anything. */
public enum AgreementState {
    /** Imported, and waits for somebody to accept it. */
    DRAFT,
    ACTIVE,
    /** Stopped for a time; can be accepted again. */
    SUSPENDED,
    /** Ended by somebody, or replaced by a newer accepted version. Never comes back. */
    ENDED;

    /** The word in the database, in events and in messages. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static AgreementState ofKey(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
