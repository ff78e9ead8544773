package id.simpul.bus.health;

import id.simpul.core.BusException;
import id.simpul.core.Contribution;
import id.simpul.ledger.Committer;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;

/**
 * Whether an exchange could be recorded now. An empty work goes the way of every admission: through the queue, under the
 * lock of the log's head, past the check of epoch and clock, into a commit. It writes no entry.
 */
final class LedgerHealth implements HealthIndicator {

    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final Contribution<Integer, Integer> NOTHING = (transaction, batch) -> () -> batch;

    private final Committer committer;

    LedgerHealth(Committer committer) {
        this.committer = committer;
    }

    @Override
    public Health health() {
        int waiting = committer.waiting();
        try {
            committer.submit(NOTHING, 0).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return Health.up().withDetail("waiting", waiting).build();
        } catch (TimeoutException silent) {
            return Health.down()
                    .withDetail("problem", "committer-silent")
                    .withDetail("waiting", waiting)
                    .build();
        } catch (ExecutionException refused) {
            return down(refused.getCause(), waiting);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Health.unknown().build();
        }
    }

    private static Health down(@Nullable Throwable cause, int waiting) {
        Health.Builder health = Health.down().withDetail("waiting", waiting);
        if (cause instanceof BusException problem) {
            health.withDetail("problem", problem.code().key());
            problem.arguments().forEach(health::withDetail);
        } else {
            health.withDetail("problem", "unexpected");
        }
        return health.build();
    }
}
