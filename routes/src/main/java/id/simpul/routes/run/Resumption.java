package id.simpul.routes.run;

import id.simpul.cases.run.DueWork;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lets what waits go on by itself. Of each cause the oldest is tried now and then; when something with the same subject went
 * well since, more follow, twice as many each time, oldest first. When nothing did, a few more are tried all the same, for
 * it may be the oldest alone that cannot go on.
 */
final class Resumption {

    private static final int LARGEST_SLICE = 1024;
    /** So many that fail each by itself, and are older than all others, would keep the others back. */
    private static final int LARGEST_AFTER_FAILURE = 8;

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private record Trial(Instant at, int slice, Duration pause) {}

    private final Progress progress;
    private final Duration pace;
    private final Clock clock;
    private final Map<DueWork.Cause, Trial> trials = new HashMap<>();
    private Instant looked = Instant.MIN;

    /** @param pace between two trials when they go well; when they do not, up to a minute */
    Resumption(Progress progress, Duration pace, Clock clock) {
        this.progress = progress;
        this.pace = pace;
        this.clock = clock;
    }

    void resume(DueWork due) throws SQLException {
        Instant now = clock.instant();
        forgetFuture(now);
        if (looked.isAfter(now.minus(pace))) {
            return;
        }
        looked = now;
        Set<DueWork.Cause> causes = Set.copyOf(due.causes());
        for (DueWork.Cause cause : causes) {
            tryAgain(due, cause);
        }
        trials.keySet().retainAll(causes);
    }

    /** What was tried at a time that the clock has gone back from would else hold everything up until that time. */
    private void forgetFuture(Instant now) {
        if (looked.isAfter(now)) {
            looked = Instant.MIN;
            trials.clear();
        }
    }

    private void tryAgain(DueWork due, DueWork.Cause cause) throws SQLException {
        int slice = slice(cause);
        if (slice > 0) {
            due.release(cause.reason(), cause.subject(), slice);
        }
    }

    /** How many of a cause are to go on now; none before its pause is over. */
    int slice(DueWork.Cause cause) {
        Instant now = clock.instant();
        Trial last = trials.get(cause);
        if (last != null && now.isBefore(last.at().plus(last.pause()))) {
            return 0;
        }
        Trial next = next(last, cause, now);
        trials.put(cause, next);
        return next.slice();
    }

    private Trial next(@Nullable Trial last, DueWork.Cause cause, Instant now) {
        if (last == null) {
            return new Trial(now, 1, pace);
        }
        if (progress.since(cause.subject(), last.at())) {
            return new Trial(now, Math.min(LARGEST_SLICE, last.slice() * 2), pace);
        }
        Duration doubled = last.pause().multipliedBy(2);
        return new Trial(
                now,
                Math.min(LARGEST_AFTER_FAILURE, last.slice() * 2),
                doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE);
    }
}
