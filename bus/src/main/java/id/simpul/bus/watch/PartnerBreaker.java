package id.simpul.bus.watch;

import java.time.Instant;
import java.util.Optional;

/** The breaker before a partner, as its connector has it. */
@FunctionalInterface
public interface PartnerBreaker {

    /** Since when no call is made; empty while calls are let through, to try as well. */
    Optional<Instant> openSince();
}
