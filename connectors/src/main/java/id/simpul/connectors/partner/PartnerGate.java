package id.simpul.connectors.partner;

import id.simpul.core.BusException;
import id.simpul.core.ProblemCode;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.StateTransition;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Lets calls through to the partner: not while it keeps failing, and not too many at a time. Asked before anything is
 * admitted, so a partner that is down costs no quota.
 */
public final class PartnerGate {

    private static final Duration SOON = Duration.ofSeconds(1);
    private static final int PROBES = 2;

    private final Map<String, String> partner;
    private final Duration pause;
    private final CircuitBreaker breaker;
    private final CallPlaces places;
    private final Clock clock;
    private volatile Openings openings = new Openings(Instant.MIN, Instant.MIN);

    /** When the breaker opened, and when it last did since then: a partner that fails its trial is left alone again. */
    private record Openings(Instant first, Instant last) {}

    public PartnerGate(String partner, Breaker wanted, Bulkhead bulkhead, Clock clock) {
        this.partner = Map.of("partner", partner);
        this.clock = clock;
        pause = wanted.pause();
        breaker = CircuitBreaker.of(
                partner,
                CircuitBreakerConfig.custom()
                        .clock(clock)
                        .failureRateThreshold(wanted.failures())
                        .slidingWindowSize(wanted.window())
                        .minimumNumberOfCalls(Math.min(wanted.least(), wanted.window()))
                        .waitDurationInOpenState(pause)
                        .permittedNumberOfCallsInHalfOpenState(PROBES)
                        .build());
        breaker.getEventPublisher().onStateTransition(event -> opened(event.getStateTransition()));
        places = new CallPlaces(partner, bulkhead);
    }

    /** @throws BusException when the partner is being left alone, or too many are waiting */
    public Pass enter() {
        if (!places.take()) {
            throw new BusException(ProblemCode.OVERLOADED, partner).retryAfter(SOON);
        }
        if (!breaker.tryAcquirePermission()) {
            places.free();
            throw new BusException(ProblemCode.PARTNER_UNREACHABLE, partner)
                    .with("breaker", "open")
                    .retryAfter(pause);
        }
        return new Pass();
    }

    /** The breaker itself learns only from the next call that its pause is over. */
    public Optional<Instant> leftAloneSince() {
        Openings known = openings;
        boolean isOpen = breaker.getState() == State.OPEN
                && clock.instant().isBefore(known.last().plus(pause));
        return isOpen ? Optional.of(known.first()) : Optional.empty();
    }

    private void opened(StateTransition transition) {
        if (transition.getToState() == State.OPEN) {
            Instant now = clock.instant();
            openings = new Openings(transition.getFromState() == State.CLOSED ? now : openings.first(), now);
        }
    }

    /** The right to make one call. Closed without a report, it counts as not used. */
    public final class Pass implements AutoCloseable {

        private final long entered = breaker.getCurrentTimestamp();
        private boolean isReported;

        private Pass() {}

        public void partnerAnswered() {
            isReported = true;
            breaker.onSuccess(sinceEntry(), TimeUnit.NANOSECONDS);
        }

        public void partnerFailed(Throwable problem) {
            isReported = true;
            breaker.onError(sinceEntry(), TimeUnit.NANOSECONDS, problem);
        }

        @Override
        public void close() {
            if (!isReported) {
                breaker.releasePermission();
            }
            places.free(Duration.ofNanos(sinceEntry()));
        }

        private long sinceEntry() {
            return Math.max(0, breaker.getCurrentTimestamp() - entered);
        }
    }
}
