package id.simpul.cases;

import java.util.Arrays;

/**
 * Why work does not go on now. What waits goes on by itself when its cause has ended; what is parked, a person decides. The
 * keys are those of the message bundles and of the database.
 */
public enum HoldReason {
    // Waiting.
    /** The route waits for something to come in; that is how it should be. */
    EVENT("event", Kind.WAITING, MustAct.NOBODY),
    /** The partner does not answer, or says that it cannot now. */
    PARTNER_DOWN("partner-down", Kind.WAITING, MustAct.PARTNER),
    /** The operator has declared that the partner is not to be called. */
    PARTNER_PAUSED("partner-paused", Kind.WAITING, MustAct.NOBODY),
    /** Outside the hours in which the partner wants to be called. */
    WINDOW_CLOSED("window-closed", Kind.WAITING, MustAct.NOBODY),
    /** The agreement is expired, suspended, not yet valid or not there. */
    AGREEMENT("agreement", Kind.WAITING, MustAct.MEMBER),
    /** An operator has stopped what is needed: the service, the partner, a member or everything. */
    BLOCKED("blocked", Kind.WAITING, MustAct.OPERATOR),
    /** The quota of the day is used up, or the share of it that cases may use. */
    QUOTA("quota", Kind.WAITING, MustAct.MEMBER),
    /** The bus cannot record, because of its clock or its database. */
    BUS("bus", Kind.WAITING, MustAct.OPERATOR),
    /** The partner does not let the bus in: its login, address or account. */
    CONFIGURATION("configuration", Kind.WAITING, MustAct.OPERATOR),
    /** What is known of the resident is not what Dukcapil has: a question that Disdukcapil and the resident answer. */
    REFERRAL("referral", Kind.WAITING, MustAct.RESIDENT),
    /** An officer at a counter does what has no API. */
    MANUAL("manual", Kind.WAITING, MustAct.COUNTER),

    // Parked.
    /** The partner refuses this case for good. */
    REFUSED("refused", Kind.PARKED, MustAct.OPERATOR),
    /** It failed too often by itself. */
    POISON("poison", Kind.PARKED, MustAct.OPERATOR),
    /** What is recorded of it cannot be opened: its key is lost, or somebody changed it. */
    UNREADABLE("unreadable", Kind.PARKED, MustAct.OPERATOR),
    /** The route ended and the case is neither decided nor waiting. */
    ROUTE_ENDED("route-ended", Kind.PARKED, MustAct.OPERATOR);

    /** What is to be done about it. */
    public enum Kind {
        WAITING,
        PARKED
    }

    /** Who can end it. */
    public enum MustAct {
        NOBODY,
        PARTNER,
        MEMBER,
        OPERATOR,
        RESIDENT,
        COUNTER
    }

    private final String key;
    private final Kind kind;
    private final MustAct mustAct;

    HoldReason(String key, Kind kind, MustAct mustAct) {
        this.key = key;
        this.kind = kind;
        this.mustAct = mustAct;
    }

    /** @throws IllegalArgumentException for a key that no version of the program has written */
    public static HoldReason ofKey(String key) {
        return Arrays.stream(values())
                .filter(reason -> reason.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No reason has the key " + key));
    }

    /** Whether something that comes in ends it, or its deadline. */
    public boolean endsBySignal() {
        return this == EVENT || this == REFERRAL || this == MANUAL;
    }

    public String key() {
        return key;
    }

    public Kind kind() {
        return kind;
    }

    public MustAct whoMustAct() {
        return mustAct;
    }
}
