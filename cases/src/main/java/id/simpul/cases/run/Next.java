package id.simpul.cases.run;

import id.simpul.cases.HoldReason;
import java.time.Instant;
import java.util.Optional;

/**
 * What a run leaves to be done.
 *
 * @param queue where it goes on
 * @param hold why it does not go on at once
 * @param subject what it waits for: a partner, an agreement, the names of events with commas
 * @param detail what the applicant is told beside the reason; never a value of anybody's data
 * @param notBefore for a wait for an event: its deadline
 * @param attempts failures of its own so far
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
public record Next(
        String queue, Optional<HoldReason> hold, String subject, String detail, Instant notBefore, int attempts) {

    /** Goes on at once at a partner. */
    public static Next at(String queue, Instant now) {
        return new Next(queue, Optional.empty(), "", "", now, 0);
    }

    /** Is tried again later. */
    public static Next later(String queue, Instant notBefore, int attempts) {
        return new Next(queue, Optional.empty(), "", "", notBefore, attempts);
    }

    /** Waits, or is parked. */
    public static Next held(String queue, HoldReason reason, String subject, Instant notBefore) {
        return new Next(queue, Optional.of(reason), subject, "", notBefore, 0);
    }

    /** The same, with something to tell the applicant. */
    public Next telling(String what) {
        return new Next(queue, hold, subject, what, notBefore, attempts);
    }

    /** Whether something that comes in ends it. */
    public boolean waitsForSignal() {
        return hold.filter(HoldReason::endsBySignal).isPresent();
    }
}
