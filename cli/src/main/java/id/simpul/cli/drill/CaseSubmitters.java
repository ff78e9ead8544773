package id.simpul.cli.drill;

import id.simpul.cli.client.BusClient;
import id.simpul.cli.client.BusReply;
import id.simpul.cli.process.Waiting;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Submitters with a list of their own: what was acknowledged to them, by idempotency key. A submission without an answer is
 * made again with the same key until it has one.
 */
final class CaseSubmitters {

    private static final int ACCEPTED = 202;
    private static final Duration REFUSED_WITHIN = Duration.ofSeconds(20);
    private static final Duration ANOTHER_AFTER = Duration.ofSeconds(1);
    /** A bus that refuses is not asked again at once, nor is one that has all it should get. */
    private static final long PAUSE_MILLIS = 100;

    private final CaseCast cast;
    private final AtomicInteger allowed = new AtomicInteger();
    private final AtomicInteger nextKey = new AtomicInteger();
    private final Queue<String> unanswered = new ConcurrentLinkedQueue<>();
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    private final Map<String, Integer> refusals = new ConcurrentHashMap<>();
    private final AtomicInteger changed = new AtomicInteger();

    CaseSubmitters(CaseCast cast) {
        this.cast = cast;
    }

    /** Lets so many more cases be submitted. */
    void allow(int more) {
        allowed.addAndGet(more);
    }

    /** Whether new cases begin to be refused with this problem in good time; until then some are submitted. */
    boolean isRefused(String code) throws InterruptedException {
        int before = refused(code);
        long end = System.nanoTime() + REFUSED_WITHIN.toNanos();
        while (refused(code) == before && System.nanoTime() < end) {
            allow(1);
            boolean unused = Waiting.until(ANOTHER_AFTER, () -> refused(code) > before);
        }
        return refused(code) > before;
    }

    /** Threads that submit what is allowed until the switch is turned off, or the bus is gone. */
    List<Thread> start(BusClient bus, int count, AtomicBoolean isOn) {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            threads.add(new Thread(() -> submitWhile(isOn, bus), "drill-cases"));
        }
        threads.forEach(Thread::start);
        return threads;
    }

    private void submitWhile(AtomicBoolean isOn, BusClient bus) {
        boolean goesOn = true;
        while (goesOn && isOn.get()) {
            String key = next();
            goesOn = key.isEmpty() ? pause() : submit(bus, key);
        }
    }

    /** What had no answer comes first; empty when nothing more is allowed. */
    private String next() {
        String again = unanswered.poll();
        if (again != null) {
            return again;
        }
        return allowed.getAndUpdate(left -> Math.max(0, left - 1)) > 0 ? "latihan-" + nextKey.incrementAndGet() : "";
    }

    /** What has no answer is asked for once more, until nothing is open or the time is over. */
    void finish(BusClient bus, Duration within) {
        long end = System.nanoTime() + within.toNanos();
        for (String key = unanswered.poll(); key != null; key = unanswered.poll()) {
            if (!submit(bus, key) || System.nanoTime() > end) {
                return;
            }
        }
    }

    private boolean submit(BusClient bus, String key) {
        try {
            BusReply reply = bus.submit(key, cast.application());
            if (reply.status() == ACCEPTED) {
                note(key, reply.body().path("nomor").asText());
                return true;
            }
            refusals.merge(reply.body().path("kode").asText("?"), 1, Integer::sum);
            unanswered.add(key);
            return pause();
        } catch (IOException died) {
            unanswered.add(key);
            return false;
        } catch (InterruptedException stopped) {
            unanswered.add(key);
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void note(String key, String number) {
        String before = acknowledged.putIfAbsent(key, number);
        if (before != null && !before.equals(number)) {
            changed.incrementAndGet();
        }
    }

    /** Numbers by their keys. */
    Map<String, String> acknowledged() {
        return new TreeMap<>(acknowledged);
    }

    int count() {
        return acknowledged.size();
    }

    /** Whether everything that was allowed has been acknowledged. */
    boolean isIdle() {
        return allowed.get() == 0 && acknowledged.size() == nextKey.get();
    }

    /** Keys that got two different numbers: never one, if promises are kept. */
    int changed() {
        return changed.get();
    }

    private int refused(String code) {
        return refusals.getOrDefault(code, 0);
    }
}
