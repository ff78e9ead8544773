package id.simpul.bus.watch;

import id.simpul.core.CallOutcome;
import id.simpul.core.Outcome;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** What the calls of this node to Dukcapil came to. */
public final class PartnerCalls {

    /**
     * A result and when it began.
     *
     * @param isAnswered empty before the first call; else whether the last one was answered, if only with a refusal
     * @param lastAnswer when the partner last answered; empty when it has not since the start
     */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    record Last(Optional<Boolean> isAnswered, Instant since, Optional<Instant> lastAnswer) {}

    private final Clock clock;
    private volatile Last last;

    public PartnerCalls(Clock clock) {
        this.clock = clock;
        last = new Last(Optional.empty(), clock.instant(), Optional.empty());
    }

    Last last() {
        return last;
    }

    /** A call that never left says nothing, unless it was the partner that could not be reached. */
    synchronized void settled(CallOutcome outcome) {
        if (outcome.provenance().isPresent()) {
            become(true, Optional.of(clock.instant()));
        } else if (outcome.outcome() == Outcome.UNAVAILABLE) {
            become(false, last.lastAnswer());
        }
    }

    private void become(boolean isAnswered, Optional<Instant> lastAnswer) {
        boolean isSame = last.isAnswered().filter(known -> known == isAnswered).isPresent();
        last = new Last(Optional.of(isAnswered), isSame ? last.since() : clock.instant(), lastAnswer);
    }
}
