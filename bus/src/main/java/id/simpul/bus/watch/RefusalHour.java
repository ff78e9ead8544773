package id.simpul.bus.watch;

import id.simpul.core.ProblemCode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What this node refused in the last hour, by the minute. Kept in memory: a restart begins anew. */
public final class RefusalHour {

    /** @param last when the newest minute with this refusal began */
    public record Refused(ProblemCode code, long count, Instant last) {}

    private record Minute(Instant begins, Map<ProblemCode, Long> counts) {}

    private static final Duration KEPT = Duration.ofHours(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Clock clock;
    private final Deque<Minute> minutes = new ArrayDeque<>();

    public RefusalHour(Clock clock) {
        this.clock = clock;
    }

    synchronized void add(ProblemCode code) {
        Instant now = clock.instant();
        forget(now);
        Minute newest = minutes.peekLast();
        if (newest == null || !now.isBefore(newest.begins().plus(MINUTE))) {
            newest = new Minute(now, new EnumMap<>(ProblemCode.class));
            minutes.addLast(newest);
        }
        newest.counts().merge(code, 1L, Long::sum);
    }

    /** The most frequent first. */
    public synchronized List<Refused> mostFirst() {
        forget(clock.instant());
        Map<ProblemCode, Refused> byCode = new EnumMap<>(ProblemCode.class);
        minutes.forEach(minute -> minute.counts()
                .forEach((code, count) -> byCode.merge(
                        code,
                        new Refused(code, count, minute.begins()),
                        (earlier, later) -> new Refused(code, earlier.count() + later.count(), later.last()))));
        return byCode.values().stream()
                .sorted(Comparator.comparingLong(Refused::count).reversed())
                .toList();
    }

    private void forget(Instant now) {
        Instant oldest = now.minus(KEPT);
        while (!minutes.isEmpty() && minutes.getFirst().begins().isBefore(oldest)) {
            minutes.removeFirst();
        }
    }
}
