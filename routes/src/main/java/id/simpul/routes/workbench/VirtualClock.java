package id.simpul.routes.workbench;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until what waits has nothing else to wait for. */
final class VirtualClock extends Clock {

    /** A Monday morning in Jember. */
    private static final Instant MORNING = Instant.parse("2026-01-05T01:00:00Z");

    private volatile Instant now = MORNING;

    void reset() {
        now = MORNING;
    }

    void advance(Instant to) {
        if (to.isAfter(now)) {
            now = to;
        }
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("Virtual time is UTC");
    }

    @Override
    public Instant instant() {
        return now;
    }
}
