package id.simpul.bus.watch;

import java.time.Instant;
import java.util.Optional;

/**
 * How Dukcapil is, as the calls of this node find it and the breaker before them says. Nothing is sent to find out: a call
 * to Dukcapil needs an admission and costs a unit of somebody's quota.
 */
public final class PartnerWatch {

    /** Its name. */
    public static final String DUKCAPIL = "dukcapil";

    /** What is known of a partner. */
    public enum State {
        /** No call since the start. */
        UNTRIED,
        /** The last call was answered, if only with a refusal. */
        ANSWERING,
        /** The last call failed; the next one is made. */
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

    private final PartnerCalls calls;
    private final PartnerBreaker breaker;

    public PartnerWatch(PartnerCalls calls, PartnerBreaker breaker) {
        this.calls = calls;
        this.breaker = breaker;
    }

    public Known known() {
        PartnerCalls.Last last = calls.last();
        return breaker.openSince()
                .map(since -> new Known(State.LEFT_ALONE, since, last.lastAnswer()))
                .orElseGet(() -> new Known(state(last), last.since(), last.lastAnswer()));
    }

    private static State state(PartnerCalls.Last last) {
        return last.isAnswered()
                .map(isAnswered -> isAnswered ? State.ANSWERING : State.FAILING)
                .orElse(State.UNTRIED);
    }
}
