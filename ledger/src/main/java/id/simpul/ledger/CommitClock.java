package id.simpul.ledger;

import id.simpul.core.BusException;
import id.simpul.core.ProblemCode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** The time of a commit, which is never before an earlier commit's. */
record CommitClock(Clock clock, Duration tolerance) {

    /** @throws BusException CLOCK_BEHIND when the clock is further behind the last entry than is tolerated */
    Instant after(Instant last) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (now.isBefore(last.minus(tolerance))) {
            String behind = String.valueOf(Duration.between(now, last).toSeconds());
            throw new BusException(ProblemCode.CLOCK_BEHIND, Map.of("behindSeconds", behind));
        }
        return now.isBefore(last) ? last : now;
    }
}
