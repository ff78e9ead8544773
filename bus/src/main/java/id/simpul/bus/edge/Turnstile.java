package id.simpul.bus.edge;

import id.simpul.core.BusException;
import id.simpul.core.Ids;
import id.simpul.core.ProblemCode;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/**
 * Lets only so many requests in at a time; the others wait for a short time, first come first served, and are then turned
 * away and told when to come back. Waiting costs a parked thread; being turned away and asking again costs more. Also
 * bounds how long the rest of a body that nobody read can hold a thread.
 */
final class Turnstile extends ValveBase {

    private static final Duration AGAIN = Duration.ofSeconds(1);
    private static final Duration PATIENCE_WITH_BODIES = Duration.ofSeconds(1);
    private static final int MOST_UNREAD = 2 * 1024 * 1024;
    private static final int BLOCK = 8192;

    private final Semaphore places;
    private final Duration patience;
    private final ProblemResponses problems;
    private final Ids ids;

    Turnstile(EdgeSettings settings, ProblemResponses problems, Ids ids) {
        super(true);
        this.places = new Semaphore(settings.places(), true);
        this.patience = settings.patience();
        this.problems = problems;
        this.ids = ids;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (!hasPlace()) {
            turnAway(request, response);
            return;
        }
        try {
            getNext().invoke(request, response);
            if (!request.isAsync() && !response.isError()) {
                dismiss(request, response, PATIENCE_WITH_BODIES);
            }
        } finally {
            places.release();
        }
    }

    private boolean hasPlace() {
        try {
            return places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void turnAway(Request request, Response response) throws IOException {
        if (!isReadToEnd(request, Duration.ZERO)) {
            response.setHeader("Connection", "close");
        }
        problems.send(
                new BusException(ProblemCode.OVERLOADED).retryAfter(AGAIN),
                ids.nextExchange(),
                Language.of(request),
                response);
        dismiss(request, response, Duration.ZERO);
    }

    /** Answers, and reads the rest of the body so that the caller can read the answer; a rest that is late or long is left. */
    private static void dismiss(Request request, Response response, Duration patience) throws IOException {
        // Not finished: that would close the body as well.
        response.flushBuffer();
        if (!isReadToEnd(request, patience)) {
            request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        }
    }

    private static boolean isReadToEnd(Request request, Duration patience) {
        byte[] block = new byte[BLOCK];
        long began = System.nanoTime();
        int unread = 0;
        try {
            while (!request.isFinished() && unread <= MOST_UNREAD) {
                InputStream body = request.getInputStream();
                if (body.available() == 0 && System.nanoTime() - began >= patience.toNanos()) {
                    return false;
                }
                unread += Math.max(0, body.read(block));
            }
        } catch (IOException callerIsGone) {
            return false;
        }
        return request.isFinished();
    }
}
