package id.simpul.certs.tokens;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The issuer's keys, kept. A key that is known is there at once, whatever the issuer does; one that is not known is looked
 * for at the issuer, seldom, and only few requests wait for that, for a short time. One thread reads, so that an issuer
 * that hangs holds nobody else.
 */
final class IssuerKeys implements JWKSource<SecurityContext>, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(IssuerKeys.class);

    private static final long FRESH = Duration.ofMinutes(5).toNanos();
    /** A key that the issuer has withdrawn is not believed for longer than this, even when the issuer is out of reach. */
    private static final long OLDEST = Duration.ofHours(24).toNanos();

    private static final long PAUSE = Duration.ofSeconds(10).toNanos();
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int MOST_WAITING = 8;

    private record Known(JWKSet keys, long since) {}

    private final Callable<JWKSet> issuer;
    private final LongSupplier nanos;
    private final Semaphore waiting = new Semaphore(MOST_WAITING);
    private final ExecutorService reader = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "issuer-keys");
        thread.setDaemon(true);
        return thread;
    });

    private volatile @Nullable Known known;
    private volatile CompletableFuture<Void> reading = CompletableFuture.completedFuture(null);
    private @Nullable Long lastAttempt;

    IssuerKeys(Callable<JWKSet> issuer, LongSupplier nanos) {
        this.issuer = issuer;
        this.nanos = nanos;
    }

    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) throws KeySourceException {
        List<JWK> found = select(selector);
        if (found.isEmpty()) {
            readWhenDue();
            await(reading);
            found = select(selector);
        } else if (age() > FRESH) {
            readWhenDue();
        }
        if (found.isEmpty() && age() > OLDEST) {
            throw new RemoteKeySourceException("The issuer's keys are not known", null);
        }
        return found;
    }

    private List<JWK> select(JWKSelector selector) {
        Known now = known;
        return now == null || age() > OLDEST ? List.of() : selector.select(now.keys());
    }

    private long age() {
        Known now = known;
        return now == null ? Long.MAX_VALUE : nanos.getAsLong() - now.since();
    }

    private synchronized void readWhenDue() {
        long now = nanos.getAsLong();
        if (reading.isDone() && (lastAttempt == null || now - lastAttempt >= PAUSE)) {
            lastAttempt = now;
            reading = CompletableFuture.runAsync(this::replace, reader);
        }
    }

    private void replace() {
        try {
            known = new Known(issuer.call(), nanos.getAsLong());
        } catch (Exception unreachable) {
            log.warn(
                    "The token issuer's keys cannot be read: {}",
                    unreachable.getClass().getSimpleName());
        }
    }

    private void await(CompletableFuture<Void> outcome) {
        if (outcome.isDone() || !waiting.tryAcquire()) {
            return;
        }
        try {
            outcome.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException notThere) {
            // What is known by now decides.
        } finally {
            waiting.release();
        }
    }

    @Override
    public void close() {
        reader.shutdownNow();
    }
}
