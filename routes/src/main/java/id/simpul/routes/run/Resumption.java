package id.simpul.routes.run;

import id.simpul.cases.HoldReason;
import id.simpul.cases.run.DueWork;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lets what waits go on by itself. Of each cause the oldest is tried now and then; when something of that partner or member
 * went well since, more follow, twice as many each time, oldest first.
 */
final class Resumption {

    private static final int LARGEST_SLICE = 256;
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private record Cause(HoldReason reason, String subject) {}

    private record Trial(Instant at, int slice, Duration pause) {}

    private final Progress progress;
    private final Duration pace;
    private final Clock clock;
    private final Map<Cause, Trial> trials = new HashMap<>();

    /** @param pace between two trials when they go well; when they do not, up to a minute */
    Resumption(Progress progress, Duration pace, Clock clock) {
        this.progress = progress;
        this.pace = pace;
        this.clock = clock;
    }

    void resume(DueWork due) throws SQLException {
        List<DueWork.HeldGroup> groups = due.held().stream()
                .filter(group -> group.reason().kind() == HoldReason.Kind.WAITING)
                .filter(group -> !group.reason().endsBySignal())
                .toList();
        Set<Cause> causes = new HashSet<>();
        for (DueWork.HeldGroup group : groups) {
            Cause cause = new Cause(group.reason(), group.subject());
            causes.add(cause);
            tryAgain(due, cause);
        }
        trials.keySet().retainAll(causes);
    }

    private void tryAgain(DueWork due, Cause cause) throws SQLException {
        Instant now = clock.instant();
        Trial last = trials.get(cause);
        if (last != null && now.isBefore(last.at().plus(last.pause()))) {
            return;
        }
        Trial next = next(last, cause, now);
        trials.put(cause, next);
        due.release(cause.reason(), cause.subject(), next.slice());
    }

    private Trial next(@Nullable Trial last, Cause cause, Instant now) {
        if (last == null) {
            return new Trial(now, 1, pace);
        }
        if (progress.since(cause.subject(), last.at())) {
            return new Trial(now, Math.min(LARGEST_SLICE, last.slice() * 2), pace);
        }
        Duration doubled = last.pause().multipliedBy(2);
        return new Trial(now, 1, doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE);
    }
}
