package id.simpul.cli.drill;

import id.simpul.cli.client.BusClient;
import id.simpul.cli.client.BusReply;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Submitters with a list of their own: what was acknowledged to them, by idempotency key. A submission without an answer is
 * made again with the same key until it has one.
 */
final class CaseSubmitters {

    private static final int ACCEPTED = 202;

    private final CaseCast cast;
    private final AtomicInteger nextKey = new AtomicInteger();
    private final Queue<String> unanswered = new ConcurrentLinkedQueue<>();
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    private final AtomicInteger changed = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();

    CaseSubmitters(CaseCast cast) {
        this.cast = cast;
    }

    /** Threads that submit until the switch is turned off, or the bus is gone. */
    List<Thread> start(BusClient bus, int count, AtomicBoolean isOn) {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            threads.add(new Thread(() -> submitWhile(isOn, bus), "drill-cases"));
        }
        threads.forEach(Thread::start);
        return threads;
    }

    private void submitWhile(AtomicBoolean isOn, BusClient bus) {
        while (isOn.get()) {
            String again = unanswered.poll();
            if (!submit(bus, again == null ? "latihan-" + nextKey.incrementAndGet() : again)) {
                return;
            }
        }
    }

    /** What died without an answer is asked for once more, until nothing is open. */
    void finish(BusClient bus) {
        for (String key = unanswered.poll(); key != null; key = unanswered.poll()) {
            if (!submit(bus, key)) {
                return;
            }
        }
    }

    private boolean submit(BusClient bus, String key) {
        try {
            BusReply reply = bus.submit(key, cast.application());
            if (reply.status() == ACCEPTED) {
                note(key, reply.body().path("nomor").asText());
            } else {
                refused.incrementAndGet();
                unanswered.add(key);
            }
            return true;
        } catch (IOException died) {
            unanswered.add(key);
            return false;
        } catch (InterruptedException stopped) {
            unanswered.add(key);
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

    int open() {
        return unanswered.size();
    }

    /** Keys that got two different numbers: never one, if promises are kept. */
    int changed() {
        return changed.get();
    }

    int refused() {
        return refused.get();
    }
}
