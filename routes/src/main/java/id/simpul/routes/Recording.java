package id.simpul.routes;

import id.simpul.core.BusException;
import id.simpul.core.ProblemCode;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits until something is durably recorded. No record, no exchange. */
public final class Recording {

    private static final Duration LONGEST = Duration.ofSeconds(5);

    private Recording() {}

    /**
     * Gives up what no transaction has taken in time, so that nothing is recorded for a caller who was refused.
     *
     * @throws BusException the problem that kept it from being recorded; RECORD_UNAVAILABLE after 5 s
     */
    public static <R> R await(CompletableFuture<R> recorded) {
        try {
            return recorded.get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof BusException problem) {
                throw problem;
            }
            throw new BusException(ProblemCode.RECORD_UNAVAILABLE, Map.of(), e.getCause());
        } catch (TimeoutException e) {
            recorded.cancel(false);
            throw new BusException(ProblemCode.RECORD_UNAVAILABLE, Map.of("reason", "timeout"), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BusException(ProblemCode.RECORD_UNAVAILABLE, Map.of("reason", "shutdown"), e);
        }
    }
}
