package id.simpul.agreements.packages;

import id.simpul.agreements.register.Actor;
import java.util.Optional;

/**
 * A decision about which version is in force.
 *
 * @param label the version that is to be in force; empty takes all of them out of force
 * @param why the reason, 1 to 500 characters; the log has its hash only
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
public record PackageDecision(PackageName name, Optional<String> label, Actor by, String why) {

    private static final int LONGEST_REASON = 500;

    public PackageDecision {
        if (why.isBlank() || why.length() > LONGEST_REASON) {
            throw new IllegalArgumentException("A decision needs a reason of 1 to " + LONGEST_REASON + " characters");
        }
    }
}
