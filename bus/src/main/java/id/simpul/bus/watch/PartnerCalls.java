package id.simpul.bus.watch;

import id.simpul.core.CallOutcome;
import id.simpul.core.Outcome;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What the calls of this node to each partner came to that is asked under agreements. */
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
    private final Last start;
    private final Map<String, Last> byPartner = new ConcurrentHashMap<>();

    public PartnerCalls(Clock clock) {
        this.clock = clock;
        start = new Last(Optional.empty(), clock.instant(), Optional.empty());
    }

    Last last(String partner) {
        return byPartner.getOrDefault(partner, start);
    }

    /** A call that never left says nothing, unless it was the partner that could not be reached. */
    void settled(String partner, CallOutcome outcome) {
        if (outcome.provenance().isPresent()) {
            become(partner, true);
        } else if (outcome.outcome() == Outcome.UNAVAILABLE) {
            become(partner, false);
        }
    }

    private void become(String partner, boolean isAnswered) {
        Instant now = clock.instant();
        byPartner.compute(partner, (name, known) -> next(known == null ? start : known, isAnswered, now));
    }

    private static Last next(Last last, boolean isAnswered, Instant now) {
        boolean isSame = last.isAnswered().filter(known -> known == isAnswered).isPresent();
        return new Last(
                Optional.of(isAnswered),
                isSame ? last.since() : now,
                isAnswered ? Optional.of(now) : last.lastAnswer());
    }
}
