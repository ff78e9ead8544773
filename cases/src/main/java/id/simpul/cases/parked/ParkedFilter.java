package id.simpul.cases.parked;

import id.simpul.cases.CaseNumber;
import id.simpul.cases.HoldReason;
import java.util.Optional;

/**
 * Which parked work is meant. What is absent does not matter.
 *
 * @param most how many at the most, the oldest first
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
public record ParkedFilter(Optional<CaseNumber> number, Optional<String> queue, Optional<HoldReason> reason, int most) {

    private static final int MOST = 10_000;

    public ParkedFilter {
        if (most < 1 || most > MOST) {
            throw new IllegalArgumentException("Between 1 and " + MOST + " at a time");
        }
    }
}
