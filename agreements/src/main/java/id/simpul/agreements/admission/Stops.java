package id.simpul.agreements.admission;

import id.simpul.agreements.Decision.Refused;
import id.simpul.core.ProblemCode;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What an operator stopped, as the transaction reads it. */
final class Stops {

    static final String SYSTEM = "system";
    static final String SERVICE = "service";
    static final String PARTNER = "partner";
    static final String DELEGATION = "delegation";
    static final String INSTALLATION = "installation";
    /** The name of the installation. */
    static final String WHOLE = "*";

    private static final String PREFIX = "block ";

    private final Set<String> stopped = new HashSet<>();

    void add(String kind, String name) {
        stopped.add(kind + " " + name);
    }

    Optional<Refused> refuse(String subject, String name) {
        return stopped.contains(PREFIX + subject + " " + name)
                ? Optional.of(new Refused(
                        ProblemCode.EMERGENCY_BLOCKED,
                        "/" + subject,
                        Optional.empty(),
                        Map.of("subject", subject, "name", name)))
                : Optional.empty();
    }
}
