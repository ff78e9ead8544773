package id.simpul.routes.workbench;

import id.simpul.cases.HoldReason;
import id.simpul.cases.run.Next;
import id.simpul.cases.run.WorkRef;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** What is left to be done of the one case that is played, one a queue, and what makes it go on. */
final class WorkQueue {

    /** So often what waits for a partner is tried again before it is said to wait. */
    private static final int MOST_TRIALS = 3;

    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final VirtualClock clock;
    private final Map<String, Next> work = new LinkedHashMap<>();
    private final Map<String, Integer> trials = new LinkedHashMap<>();

    WorkQueue(VirtualClock clock) {
        this.clock = clock;
        work.put(WorkRef.OWN_QUEUE, Next.at(WorkRef.OWN_QUEUE, clock.instant()));
    }

    /** What can be done now; when nothing can, time passes until something put off can. Empty when all is held. */
    Optional<Next> take() {
        Optional<Next> first =
                work.values().stream().filter(next -> next.hold().isEmpty()).min(Comparator.comparing(Next::notBefore));
        first.ifPresent(next -> {
            clock.advance(next.notBefore());
            work.remove(next.queue());
        });
        return first;
    }

    void put(Collection<Next> nexts) {
        nexts.forEach(next -> work.put(next.queue(), next));
    }

    /** Lets what waits for a partner, an agreement or a quota try once more; false when it has tried often enough. */
    boolean retry() {
        Optional<Next> held = find(next -> !next.waitsForSignal()
                && next.hold().map(HoldReason::kind).orElseThrow() == HoldReason.Kind.WAITING
                && trials.getOrDefault(next.queue(), 0) < MOST_TRIALS);
        held.ifPresent(next -> {
            trials.merge(next.queue(), 1, Integer::sum);
            clock.advance(clock.instant().plus(PAUSE));
            wake(next);
        });
        return held.isPresent();
    }

    /** Wakes what waits for one of these; false when nothing does. */
    boolean signal(String name) {
        List<Next> waiting = work.values().stream()
                .filter(Next::waitsForSignal)
                .filter(next -> Arrays.asList(next.subject().split(",")).contains(name))
                .toList();
        waiting.forEach(this::wake);
        return !waiting.isEmpty();
    }

    /** Lets the time pass until the first deadline of a wait; false when nothing waits for a signal. */
    boolean passDeadline() {
        Optional<Next> first =
                work.values().stream().filter(Next::waitsForSignal).min(Comparator.comparing(Next::notBefore));
        first.ifPresent(next -> {
            clock.advance(next.notBefore());
            wake(next);
        });
        return first.isPresent();
    }

    boolean waitsForSignal() {
        return find(Next::waitsForSignal).isPresent();
    }

    private Optional<Next> find(Predicate<Next> condition) {
        return work.values().stream().filter(condition).findFirst();
    }

    private void wake(Next next) {
        Instant now = clock.instant();
        work.put(next.queue(), Next.later(next.queue(), now, next.attempts()));
    }

    /** Why it does not go on: what a person must look at first. */
    Optional<HoldReason> held() {
        return find(next -> next.hold()
                        .map(HoldReason::kind)
                        .filter(HoldReason.Kind.PARKED::equals)
                        .isPresent())
                .or(() -> find(next -> next.hold().isPresent()))
                .flatMap(Next::hold);
    }

    /** Something was done at a queue: what fails there now fails anew. */
    void went(String queue) {
        trials.remove(queue);
    }
}
