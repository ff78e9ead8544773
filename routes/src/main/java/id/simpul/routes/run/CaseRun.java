package id.simpul.routes.run;

import id.simpul.cases.CaseState;
import id.simpul.cases.run.Claim;
import id.simpul.cases.run.Next;
import id.simpul.cases.run.Signal;
import id.simpul.cases.run.StepLog;
import id.simpul.cases.run.StepOutcome;
import id.simpul.cases.run.StepRecord;
import id.simpul.cases.run.StepResult;
import id.simpul.cases.run.Task;
import id.simpul.cases.run.WorkRef;
import id.simpul.core.BusException;
import id.simpul.core.ProblemCode;
import id.simpul.routes.DoorCompanion;
import id.simpul.routes.Recording;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;

/**
 * One run of a case's route: what is recorded of its steps, and what the run leaves to be done. Branches of a multicast may
 * use it at the same time.
 */
final class CaseRun implements DoorCompanion {

    /** More than a case of a year will need; a loop that does not end by itself ends here. */
    private static final int MOST_OCCURRENCES = 2000;

    private final Claim claim;
    private final StepLog log;
    private final Map<String, Integer> occurrences = new HashMap<>();
    private final Map<String, Next> nexts = new LinkedHashMap<>();
    private final Set<UUID> taken = new HashSet<>();
    private final Lock calls = new ReentrantLock();
    private CaseState state;
    private boolean isInterrupted;
    private boolean isLost;

    CaseRun(Claim claim, StepLog log) {
        this.claim = claim;
        this.log = log;
        this.state = claim.file().state();
    }

    Claim claim() {
        return claim;
    }

    /** Held by a branch while it calls: all calls of a run go to one partner, and each is settled by itself. */
    Lock calls() {
        return calls;
    }

    String queue() {
        return claim.ref().queue();
    }

    /**
     * The name under which a step is recorded. In a loop the same step comes more than once, in the same order in each run:
     * from the second time on it has a number.
     */
    synchronized String occurrence(String step) {
        int count = occurrences.merge(step, 1, Integer::sum);
        if (count > MOST_OCCURRENCES) {
            throw new BusException(ProblemCode.INTERNAL, Map.of("reason", "endless-loop", "step", step));
        }
        return count == 1 ? step : step + "~" + count;
    }

    Optional<StepRecord> record(String step) {
        return Optional.ofNullable(claim.steps().get(step));
    }

    /** The oldest signal of one of these names that no step has taken, in an earlier run or in this one. */
    synchronized Optional<Signal> signal(Collection<String> names) {
        return claim.signals().stream()
                .filter(signal -> names.contains(signal.name()) && !taken.contains(signal.id()))
                .findFirst();
    }

    /** A route that catches the end of its run gets no further all the same. */
    void requireGoing(Exchange exchange) {
        for (Throwable caught = exchange.getProperty(ExchangePropertyKey.EXCEPTION_CAUGHT, Throwable.class);
                caught != null;
                caught = caught.getCause()) {
            if (caught instanceof RunInterrupted || caught instanceof LeaseLost) {
                throw (RuntimeException) caught;
            }
        }
        requireGoing();
    }

    private synchronized void requireGoing() {
        if (isLost) {
            throw new LeaseLost();
        }
    }

    /** Ends the run, or this branch of it. Of two waits in one queue both count, until the earlier deadline. */
    synchronized RunInterrupted interrupt(Next next) {
        isInterrupted = true;
        nexts.merge(next.queue(), next, CaseRun::both);
        return new RunInterrupted();
    }

    private static Next both(Next one, Next other) {
        if (!one.waitsForSignal() || !other.waitsForSignal()) {
            return one.waitsForSignal() ? other : one;
        }
        Instant earlier = one.notBefore().isBefore(other.notBefore()) ? one.notBefore() : other.notBefore();
        return new Next(
                one.queue(), one.hold(), one.subject() + "," + other.subject(), one.detail(), earlier, one.attempts());
    }

    synchronized boolean isInterrupted() {
        return isInterrupted;
    }

    synchronized boolean isLost() {
        return isLost;
    }

    synchronized List<Next> nexts() {
        return List.copyOf(nexts.values());
    }

    synchronized CaseState state() {
        return state;
    }

    /** @throws LeaseLost when another worker has the work now: then the step must not be made */
    void start(String step, boolean effect, String partner) {
        requireGoing();
        if (!Recording.await(log.start(claim, step, effect, partner))) {
            throw lost();
        }
    }

    /** @throws BusException MOVE_REFUSED when the case cannot move as the outcome wants */
    void end(StepOutcome outcome, String partner) {
        requireGoing();
        settle(Recording.await(log.end(claim, outcome, partner)), outcome);
    }

    /** @throws LeaseLost when another worker has the work now: then no task was opened */
    void open(String step, Task task) {
        requireGoing();
        if (!Recording.await(log.open(claim, step, task))) {
            throw lost();
        }
    }

    /**
     * Ends a manual step and closes its task.
     *
     * @throws RunInterrupted when an answer came at the last moment: the next run takes it
     */
    void close(StepOutcome outcome, Instant now) {
        requireGoing();
        StepResult result = Recording.await(log.close(claim, outcome));
        if (result == StepResult.ANSWERED) {
            throw interrupt(Next.at(WorkRef.OWN_QUEUE, now));
        }
        settle(result, outcome);
    }

    private void settle(StepResult result, StepOutcome outcome) {
        switch (result) {
            case DONE -> recorded(outcome);
            case MOVE_REFUSED ->
                throw new BusException(
                        ProblemCode.MOVE_REFUSED,
                        Map.of(
                                "from",
                                state().key(),
                                "to",
                                outcome.move().orElseThrow().key()));
            case ANSWERED -> throw new IllegalStateException("Only a manual step has an answer");
            case LEASE_LOST -> throw lost();
        }
    }

    private synchronized void recorded(StepOutcome outcome) {
        outcome.move().ifPresent(to -> state = to);
        outcome.signal().ifPresent(signal -> taken.add(signal.id()));
    }

    private synchronized LeaseLost lost() {
        isLost = true;
        return new LeaseLost();
    }
}
