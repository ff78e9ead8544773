package id.simpul.cli.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** One connection of a load; a broken one is opened again. */
final class Line {

    private final Target target;
    private final Tally tally;
    private final CyclicBarrier begin;
    private @Nullable Wire wire;

    Line(Target target, Tally tally, CyclicBarrier begin) {
        this.target = target;
        this.tally = tally;
        this.begin = begin;
    }

    /**
     * Connects, waits for the others, then asks until the time is up.
     *
     * @param pauseNanos time between two requests that are due; 0 asks as soon as the last one is answered
     * @param share of a pause to begin with, so that connections do not ask all at once
     */
    Void ask(Duration time, double pauseNanos, double share)
            throws IOException, InterruptedException, BrokenBarrierException {
        wire = Wire.open(target.tls(), target.port());
        begin.await();
        long start = System.nanoTime();
        long end = start + time.toNanos();
        double due = start + pauseNanos * share;
        while (System.nanoTime() < end && due < end) {
            long asked = pauseNanos == 0 ? System.nanoTime() : waitFor((long) due);
            due += pauseNanos;
            askOnce(asked);
        }
        close();
        return null;
    }

    private void askOnce(long asked) {
        try {
            Wire open = wire == null ? Wire.open(target.tls(), target.port()) : wire;
            wire = open;
            int status = open.ask(target.request());
            count(status, open.saysWhen(), System.nanoTime() - asked);
            if (open.isClosing()) {
                close();
            }
        } catch (IOException broken) {
            tally.failed();
            close();
        }
    }

    private void count(int status, boolean saysWhen, long nanos) {
        if (status == 200) {
            tally.answered(nanos);
        } else if ((status == 429 || status == 503) && saysWhen) {
            tally.refused();
        } else {
            tally.failed();
        }
    }

    private static long waitFor(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
        return due;
    }

    private void close() {
        try {
            if (wire != null) {
                wire.close();
            }
        } catch (IOException alreadyBroken) {
            // Nothing is left to close.
        }
        wire = null;
    }
}
