package id.simpul.cases.sla;

import id.simpul.cases.HoldReason;
import java.util.Optional;

/** What kept a case waiting while its time went on, shown apart. The keys are those of the API. */
public enum Delay {
    /** A partner was down, paused, or not to be called then. */
    PARTNER("mitra"),
    /** The agreement or its quota stood in the way. */
    AGREEMENT("perjanjian"),
    /** The bus did not run, could not record, was not let in by a partner, or was stopped by its operator. */
    BUS("bus"),
    /** A person had to decide about parked work. */
    OPERATOR("operator");

    private final String key;

    Delay(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }

    static Optional<Delay> of(HoldReason reason) {
        return switch (reason) {
            // What an office does at a counter is its work like any other: its time is simply used.
            case EVENT, REFERRAL, MANUAL -> Optional.empty();
            case PARTNER_DOWN, PARTNER_PAUSED, WINDOW_CLOSED -> Optional.of(PARTNER);
            case AGREEMENT, QUOTA -> Optional.of(AGREEMENT);
            case BUS, CONFIGURATION, BLOCKED -> Optional.of(BUS);
            case REFUSED, POISON, UNREADABLE, ROUTE_ENDED -> Optional.of(OPERATOR);
        };
    }
}
