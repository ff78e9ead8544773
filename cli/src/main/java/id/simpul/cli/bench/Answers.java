package id.simpul.cli.bench;

import java.time.Duration;
import org.HdrHistogram.Histogram;

/**
 * What came back in a time.
 *
 * @param refused with status 429 or 503 and when to come back
 * @param failed with another status, or broken
 * @param micros how long those took that were answered with status 200
 */
record Answers(long refused, long failed, Histogram micros, Duration time) {

    long answered() {
        return micros.getTotalCount();
    }

    double perSecond() {
        return answered() / (time.toNanos() / 1e9);
    }

    /** @param percent such as 99.9 */
    double millisAt(double percent) {
        return micros.getValueAtPercentile(percent) / 1000.0;
    }
}
