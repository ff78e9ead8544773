package id.simpul.bus.watch;

import id.simpul.core.BusException;
import id.simpul.core.CallOutcome;
import id.simpul.core.Outcome;
import id.simpul.core.ProblemCode;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * How Dukcapil is, as the calls of this node find it. Nothing is sent to find out: a call to Dukcapil needs an admission
 * and costs a unit of somebody's quota.
 */
public final class PartnerWatch {

    /** The only partner there is yet. */
    public static final String DUKCAPIL = "dukcapil";

    /** What is known of a partner. */
    public enum State {
        /** No call since the start. */
        UNTRIED,
        /** The last call was answered, if only with a refusal. */
        ANSWERING,
        /** The last call failed. */
        FAILING,
        /** So many calls failed that none is made for a while: the breaker is open. */
        LEFT_ALONE
    }

    /**
     * A state and when it began.
     *
     * @param lastAnswer when the partner last answered; empty when it has not since the start
     */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    public record Known(State state, Instant since, Optional<Instant> lastAnswer) {}

    private final Clock clock;
    private volatile Known known;

    public PartnerWatch(Clock clock) {
        this.clock = clock;
        known = new Known(State.UNTRIED, clock.instant(), Optional.empty());
    }

    public Known known() {
        return known;
    }

    /** A call that never left says nothing, unless it was the partner that could not be reached. */
    synchronized void settled(CallOutcome outcome) {
        if (outcome.provenance().isPresent()) {
            become(State.ANSWERING, Optional.of(clock.instant()));
        } else if (outcome.outcome() == Outcome.UNAVAILABLE && known.state() != State.LEFT_ALONE) {
            become(State.FAILING, known.lastAnswer());
        }
    }

    /** An unreachable partner together with a time to try again is how the breaker says that it is open. */
    synchronized void refused(BusException problem) {
        if (problem.code() == ProblemCode.PARTNER_UNREACHABLE
                && problem.retryAfter().isPresent()) {
            become(State.LEFT_ALONE, known.lastAnswer());
        }
    }

    private void become(State state, Optional<Instant> lastAnswer) {
        known = new Known(state, state == known.state() ? known.since() : clock.instant(), lastAnswer);
    }
}
