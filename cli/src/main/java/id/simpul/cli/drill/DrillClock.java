package id.simpul.cli.drill;

import id.simpul.cli.process.Waiting;
import java.time.Clock;
import java.time.Duration;

/** The clock of a bus node, as a drill moves it; what is moved stays moved when the process ends. */
final class DrillClock {

    private final DrillNode node;
    private Duration offset = Duration.ZERO;

    DrillClock(DrillNode node) {
        this.node = node;
    }

    /** How far it is ahead of real time. */
    Duration offset() {
        return offset;
    }

    void advance(Duration by) throws InterruptedException {
        moveTo(offset.plus(by));
    }

    void moveTo(Duration newOffset) throws InterruptedException {
        offset = newOffset;
        node.control("clock", newOffset.toString());
    }

    /** The bus's time, computed from ours. */
    Clock of(Clock real) {
        return Clock.offset(real, offset);
    }

    /** Lets real time pass, in which the bus may do what it does at intervals. */
    static void pass(Duration time) throws InterruptedException {
        boolean never = Waiting.until(time, () -> false);
        assert !never;
    }
}
