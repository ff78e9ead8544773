package id.simpul.connectors.partner;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The places for calls at a time, and a queue before them that knows how long it is: whoever would wait longer than the
 * patience, as calls go at present, is turned away at once. So a partner that has become slow does not fill the bus with
 * waiting requests, and others are served meanwhile.
 */
final class CallPlaces {

    /** The newest call counts for a sixteenth. */
    private static final int MEMORY = 16;

    private final Bulkhead bulkhead;
    private final int places;
    private final long patienceNanos;
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicLong usualNanos = new AtomicLong();

    CallPlaces(String partner, id.simpul.connectors.partner.Bulkhead settings) {
        places = settings.calls();
        patienceNanos = settings.patience().toNanos();
        bulkhead = Bulkhead.of(
                partner,
                BulkheadConfig.custom()
                        .maxConcurrentCalls(settings.calls())
                        .maxWaitDuration(settings.patience())
                        .build());
    }

    /** Waits for a place; false when there is none in time, or would be none. */
    boolean take() {
        int ahead = waiting.incrementAndGet();
        try {
            boolean isFull = bulkhead.getMetrics().getAvailableConcurrentCalls() <= 0;
            return !(isFull && ahead * usualNanos.get() / places > patienceNanos) && bulkhead.tryAcquirePermission();
        } finally {
            waiting.decrementAndGet();
        }
    }

    void free(Duration held) {
        usualNanos.updateAndGet(usual -> usual + (held.toNanos() - usual) / MEMORY);
        bulkhead.onComplete();
    }

    /** Gives a place back that was not used. */
    void free() {
        bulkhead.onComplete();
    }
}
