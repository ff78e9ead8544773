package id.simpul.bus.disk;

import id.simpul.core.BusException;
import id.simpul.core.ProblemCode;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Refuses what would begin something new while the disk is nearly full, so that room is left for what was accepted before.
 * Nothing has to be set back: with room it accepts again.
 */
public final class DiskWatch {

    private static final Logger log = LoggerFactory.getLogger(DiskWatch.class);
    private static final Duration AGAIN = Duration.ofMinutes(1);

    private final FreeSpace space;
    private final long least;
    private final long look;
    private State state;

    /**
     * How much room there was at the last look.
     *
     * @param free bytes
     * @param least bytes that should be free
     */
    public record State(long free, long least, long lookedAt) {

        public boolean isLow() {
            return free < least;
        }
    }

    /**
     * @param least bytes that should be free
     * @param look how often the disk is looked at, at the most
     */
    public DiskWatch(FreeSpace space, long least, Duration look) {
        this.space = space;
        this.least = least;
        this.look = look.toNanos();
        this.state = new State(space.bytes(), least, System.nanoTime());
    }

    /** @throws BusException DISK_FULL when less is free than should be */
    public void requireRoom() {
        if (state().isLow()) {
            throw new BusException(ProblemCode.DISK_FULL, Map.of()).retryAfter(AGAIN);
        }
    }

    /** Of the last look, which is made anew when it is old. */
    public synchronized State state() {
        long now = System.nanoTime();
        if (now - state.lookedAt() >= look) {
            State fresh = new State(space.bytes(), least, now);
            tell(state, fresh);
            state = fresh;
        }
        return state;
    }

    private static void tell(State before, State now) {
        if (now.isLow() && !before.isLow()) {
            log.warn(
                    "The disk is nearly full: {} bytes are free, {} should be. New applications are refused",
                    now.free(),
                    now.least());
        } else if (before.isLow() && !now.isLow()) {
            log.info("The disk has room again; new applications are accepted");
        }
    }
}
