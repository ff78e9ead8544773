package id.simpul.cli.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Requests on kept-alive connections, for a time. Either each connection asks again as soon as it is answered, or requests
 * are due at a fixed rate and their time counts from when they were due, so that a server that stands still is not spared
 * the requests that it kept waiting.
 */
final class Load {

    private final List<Target> targets;
    private final int connections;
    private final Duration time;
    private final double perSecond;

    private Load(List<Target> targets, int connections, Duration time, double perSecond) {
        this.targets = targets;
        this.connections = connections;
        this.time = time;
        this.perSecond = perSecond;
    }

    /** As fast as answers come. */
    static Answers asFastAsAnswered(Target target, int connections, Duration time) throws InterruptedException {
        return asFastAsAnswered(List.of(target), connections, time);
    }

    /** The same on several targets, which share the connections. */
    static Answers asFastAsAnswered(List<Target> targets, int connections, Duration time) throws InterruptedException {
        return new Load(targets, connections, time, 0).run();
    }

    /** @param perSecond requests over all connections; they are spread evenly */
    static Answers atRate(Target target, int connections, Duration time, double perSecond) throws InterruptedException {
        return new Load(List.of(target), connections, time, perSecond).run();
    }

    private Answers run() throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        CyclicBarrier begin = new CyclicBarrier(connections);
        Tally tally = new Tally();
        try {
            List<Future<?>> lines = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                Line line = new Line(targets.get(i % targets.size()), tally, begin);
                double share = (double) i / connections;
                lines.add(threads.submit(() -> line.ask(time, pauseNanos(), share)));
            }
            for (Future<?> line : lines) {
                line.get();
            }
            return tally.answers(time);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A connection of the load failed by a fault of its own", e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private double pauseNanos() {
        return perSecond == 0 ? 0 : connections * 1e9 / perSecond;
    }
}
