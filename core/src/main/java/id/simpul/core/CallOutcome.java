package id.simpul.core;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What a connector reports after an admitted call.
 *
 * @param sent whether a byte of the request may have left: then the quota unit is spent, otherwise it is given back
 * @param disclosed elements whose value or verdict goes to the caller
 * @param provenance absent when the partner did not answer
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
public record CallOutcome(Outcome outcome, boolean sent, Set<Element> disclosed, Optional<Provenance> provenance) {

    public CallOutcome {
        disclosed = disclosed.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(disclosed));
    }

    /** Provably no byte left the bus. */
    public static CallOutcome notSent() {
        return new CallOutcome(Outcome.UNAVAILABLE, false, Set.of(), Optional.empty());
    }

    /** The call left, or may have left, and nothing is disclosed. */
    public static CallOutcome failed(Outcome outcome) {
        return new CallOutcome(outcome, true, Set.of(), Optional.empty());
    }
}
