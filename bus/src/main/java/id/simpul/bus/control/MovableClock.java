package id.simpul.bus.control;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** The real time, moved by an offset that a drill sets. */
public final class MovableClock extends Clock {

    private final Clock real;
    private volatile Duration offset = Duration.ZERO;

    public MovableClock(Clock real) {
        this.real = real;
    }

    void moveTo(Duration newOffset) {
        offset = newOffset;
    }

    @Override
    public Instant instant() {
        return real.instant().plus(offset);
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    /** Nobody asks for times of day of this clock, so a clock of another zone is not made. */
    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(real.withZone(zone), offset);
    }
}
