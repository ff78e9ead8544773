package id.simpul.cli.bench;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/**
 * Asks until asking makes it no faster: a program that has just started compiles what is hot beside its work, for a minute
 * or more where processors are few.
 */
final class Warmth {

    private static final int CONNECTIONS = 32;
    private static final int FEWEST = 6;
    private static final int MOST = 30;
    private static final int PATIENCE = 4;
    private static final double STILL_FASTER = 1.03;

    private final Duration time;
    private final PrintWriter out;

    Warmth(Duration time, PrintWriter out) {
        this.time = time;
        this.out = out;
    }

    /** @return requests a second of the last time */
    double bring(Target target) throws InterruptedException {
        double best = 0;
        int sinceBest = 0;
        for (int turn = 1; turn <= MOST && (turn <= FEWEST || sinceBest < PATIENCE); turn++) {
            double now = Load.asFastAsAnswered(target, CONNECTIONS, time).perSecond();
            sinceBest = now > best * STILL_FASTER ? 0 : sinceBest + 1;
            best = Math.max(best, now);
            out.printf(Locale.ROOT, "  warming up %-13s %8.0f/s%n", target.name(), now);
            out.flush();
        }
        return best;
    }
}
