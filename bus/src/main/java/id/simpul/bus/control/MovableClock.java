package id.simpul.bus.control;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** The real time, moved by an offset that a drill sets. As a machine's clock it outlives the process: the offset is in a file. */
public final class MovableClock extends Clock {

    private final Clock real;
    private final Path kept;
    private volatile Duration offset;

    /** @param kept where the offset is kept */
    public MovableClock(Clock real, Path kept) throws IOException {
        this.real = real;
        this.kept = kept;
        this.offset = Files.exists(kept) ? Duration.parse(Files.readString(kept).strip()) : Duration.ZERO;
    }

    void moveTo(Duration newOffset) throws IOException {
        Files.writeString(kept, newOffset.toString());
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
