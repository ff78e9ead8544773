package id.simpul.cli.bench;

import java.time.Duration;
import org.HdrHistogram.Histogram;

/**
 * What came back in a time.
 *
 * @param answered with status 200
 * @param refused with status 429 or 503
 * @param failed with another status, or broken
 * @param micros how long the answered ones took
 */
record Answers(long answered, long refused, long failed, Histogram micros, Duration time) {

    Answers and(Answers more) {
        Histogram both = micros.copy();
        both.add(more.micros);
        return new Answers(answered + more.answered, refused + more.refused, failed + more.failed, both, more.time);
    }

    double perSecond() {
        return answered / (time.toNanos() / 1e9);
    }

    /** @param percent such as 99.9 */
    double millisAt(double percent) {
        return micros.getValueAtPercentile(percent) / 1000.0;
    }
}
