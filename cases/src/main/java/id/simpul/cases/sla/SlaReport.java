package id.simpul.cases.sla;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * The time of a case as people see it.
 *
 * @param used working time; empty when a year of it has no calendar
 * @param delayed how much of it the case was kept waiting, by what
 * @param due when the limit is reached if nothing changes; empty while the clock stands, and without a calendar
 * @param lastDay the last day in time, in the region's zone; empty as {@code due} is
 * @param isPaused whether it stands though the case is open
 * @param isOver whether more is used than was promised, also when the case has ended
 * @param missing the year without a calendar
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
public record SlaReport(
        SlaTerms terms,
        Optional<Duration> used,
        Map<Delay, Duration> delayed,
        Optional<Instant> due,
        Optional<LocalDate> lastDay,
        boolean isPaused,
        boolean isOver,
        Optional<Integer> missing) {

    public SlaReport {
        delayed = Map.copyOf(delayed);
    }

    /** What is left of the limit, never less than nothing. */
    public Optional<Duration> remaining() {
        return used.map(terms.limit()::minus).map(left -> left.isNegative() ? Duration.ZERO : left);
    }
}
