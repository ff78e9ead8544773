package id.simpul.cli.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/**
 * Requests on kept-alive connections, for a time. Either each connection asks again as soon as it is answered, or requests
 * are due at a fixed rate and their time counts from when they were due, so that a server that stands still is not spared
 * the requests that it kept waiting.
 */
final class Load {

    private static final long LONGEST_MICROS = 60_000_000;
    private static final int DIGITS = 3;

    private final Target target;
    private final int connections;
    private final Duration time;
    private final double perSecond;

    private Load(Target target, int connections, Duration time, double perSecond) {
        this.target = target;
        this.connections = connections;
        this.time = time;
        this.perSecond = perSecond;
    }

    /** As fast as answers come. */
    static Answers asFastAsAnswered(Target target, int connections, Duration time) throws InterruptedException {
        return new Load(target, connections, time, 0).run();
    }

    /** @param perSecond requests over all connections; they are spread evenly */
    static Answers atRate(Target target, int connections, Duration time, double perSecond) throws InterruptedException {
        return new Load(target, connections, time, perSecond).run();
    }

    private Answers run() throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        CyclicBarrier begin = new CyclicBarrier(connections);
        try {
            List<Callable<Answers>> lines = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                int line = i;
                lines.add(() -> ask(line, begin));
            }
            Answers all = new Answers(0, 0, 0, new Histogram(LONGEST_MICROS, DIGITS), Duration.ZERO);
            for (Future<Answers> line : threads.invokeAll(lines)) {
                all = all.and(line.get());
            }
            return all;
        } catch (ExecutionException e) {
            throw new IllegalStateException("A connection of the load failed by a fault of its own", e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    /** Connects before the time begins. What cannot even connect is an error, and tries again. */
    private Answers ask(int line, CyclicBarrier begin) throws Exception {
        Histogram micros = new Histogram(LONGEST_MICROS, DIGITS);
        long answered = 0;
        long refused = 0;
        long failed = 0;
        @Nullable Wire wire = open();
        begin.await();
        long start = System.nanoTime();
        long end = start + time.toNanos();
        double pause = perSecond == 0 ? 0 : connections * 1e9 / perSecond;
        double due = start + pause * line / connections;
        while (System.nanoTime() < end && due < end) {
            long asked = pause == 0 ? System.nanoTime() : waitFor((long) due);
            due += pause;
            int status = 0;
            try {
                wire = wire == null ? open() : wire;
                status = wire.ask(target.request());
                wire = wire.isClosing() ? closed(wire) : wire;
            } catch (IOException broken) {
                wire = closed(wire);
            }
            if (status == 200) {
                answered++;
                micros.recordValue(Math.min(LONGEST_MICROS, (System.nanoTime() - asked) / 1000));
            } else if (status == 429 || status == 503) {
                refused++;
            } else {
                failed++;
            }
        }
        closed(wire);
        return new Answers(answered, refused, failed, micros, time);
    }

    private static long waitFor(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
        return due;
    }

    private Wire open() throws IOException {
        return Wire.open(target.tls(), target.port());
    }

    private static @Nullable Wire closed(@Nullable Wire wire) {
        try {
            if (wire != null) {
                wire.close();
            }
        } catch (IOException alreadyBroken) {
            return null;
        }
        return null;
    }
}
