package id.simpul.cases.sla;

import java.util.Arrays;
import java.util.Optional;

/** What is done to the clock of a case beside its moves. The keys are those of the database, of the log and of routes. */
public enum SlaAct {
    /** The route stops it. */
    PAUSE("pause"),
    /** The route lets it go on. */
    RESUME("resume"),
    /** The route lets it begin anew; a pause stays. */
    RESET("reset"),
    /** The applicant has done what was asked for, so it is no longer their turn. */
    ANSWERED("answered");

    private final String key;

    SlaAct(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }

    /** What a route may do by {@code sla:<key>}. */
    public static Optional<SlaAct> ofRoute(String key) {
        return Arrays.stream(values())
                .filter(act -> act != ANSWERED && act.key.equals(key))
                .findFirst();
    }

    /** @throws IllegalArgumentException for a key that no version of the program has written */
    static SlaAct ofKey(String key) {
        return Arrays.stream(values())
                .filter(act -> act.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No act has the key " + key));
    }
}
