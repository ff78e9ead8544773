package id.simpul.cli.bench;

import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Counts the answers of all connections of a load. */
final class Tally {

    private static final long LONGEST_MICROS = 60_000_000;
    private static final int DIGITS = 3;

    private final LongAdder refused = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private final Histogram micros = new ConcurrentHistogram(LONGEST_MICROS, DIGITS);

    void answered(long nanos) {
        micros.recordValue(Math.min(LONGEST_MICROS, nanos / 1000));
    }

    void refused() {
        refused.increment();
    }

    void failed() {
        failed.increment();
    }

    Answers answers(Duration time) {
        return new Answers(refused.sum(), failed.sum(), micros.copy(), time);
    }
}
