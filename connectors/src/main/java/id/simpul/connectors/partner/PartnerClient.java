package id.simpul.connectors.partner;

import id.simpul.core.ProblemCode;
import id.simpul.core.Provenance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.io.Closer;

/** Sends requests within their time and tells whether a byte may have left. */
public final class PartnerClient implements AutoCloseable {

    private final Reach reach;
    private final CloseableHttpClient http;
    private final ScheduledExecutorService timer;
    private final Clock clock;

    /** @param source the local address to call from; absent means the one the operating system takes */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    public PartnerClient(Reach reach, Optional<InetAddress> source, ScheduledExecutorService timer, Clock clock) {
        this.reach = reach;
        this.http = HttpClients.make(reach, source);
        this.timer = timer;
        this.clock = clock;
    }

    /**
     * Tries a second time when provably nothing was sent and there is time.
     *
     * @param request makes the same request for each try
     */
    public Delivery send(Supplier<? extends HttpUriRequestBase> request, Instant deadline) {
        Delivery first = attempt(request.get(), deadline);
        boolean again = first instanceof Delivery.Failed failed
                && failed.problem() == ProblemCode.PARTNER_UNREACHABLE
                && !failed.sent()
                && clock.instant().plus(reach.timeouts().connect()).isBefore(deadline);
        return again ? attempt(request.get(), deadline) : first;
    }

    private Delivery attempt(HttpUriRequestBase request, Instant deadline) {
        Duration left = shorter(
                Duration.between(clock.instant(), deadline),
                reach.timeouts().connect().plus(reach.timeouts().answer()));
        if (left.isNegative() || left.isZero()) {
            return new Delivery.Failed(ProblemCode.DEADLINE_PASSED, false, new SocketTimeoutException("No time left"));
        }
        request.setConfig(RequestConfig.custom()
                .setConnectionRequestTimeout(HttpClients.timeout(left))
                .setResponseTimeout(
                        HttpClients.timeout(shorter(left, reach.timeouts().answer())))
                .build());
        Transmission transmission = new Transmission();
        Future<?> alarm = timer.schedule(
                () -> {
                    transmission.endTime();
                    request.cancel();
                },
                left.toMillis(),
                TimeUnit.MILLISECONDS);
        try {
            return execute(request, transmission);
        } catch (IOException | RuntimeException e) {
            return new Delivery.Failed(problem(e, transmission), transmission.hasBegun(), e);
        } finally {
            alarm.cancel(false);
        }
    }

    private Delivery execute(HttpUriRequestBase request, Transmission transmission) throws IOException {
        HttpClientContext context = HttpClientContext.create();
        context.setAttribute(Transmission.ATTRIBUTE, transmission);
        ClassicHttpResponse response = http.executeOpen(null, request, context);
        try {
            Provenance provenance =
                    new Provenance(reach.partner(), reach.trust().realityOf(context.getSSLSession()), clock.instant());
            HttpAnswer answer = HttpAnswer.of(response, reach.largestAnswer());
            if (!answer.isWhole()) {
                giveUp(request);
            }
            return new Delivery.Answered(answer, provenance);
        } catch (IOException | RuntimeException e) {
            giveUp(request);
            throw e;
        } finally {
            Closer.closeQuietly(response);
        }
    }

    /** Closing a response reads what is left of it, however much: the connection is given up before. */
    private static void giveUp(HttpUriRequestBase request) {
        request.cancel();
    }

    /** Before the first byte, all faults are one: the partner was not reached. */
    private static ProblemCode problem(Exception e, Transmission transmission) {
        if (!transmission.hasBegun()) {
            return e instanceof IOException ? ProblemCode.PARTNER_UNREACHABLE : ProblemCode.INTERNAL;
        }
        boolean late = transmission.ranOutOfTime() || e instanceof SocketTimeoutException;
        return late ? ProblemCode.PARTNER_TIMEOUT : ProblemCode.PARTNER_FAILED;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    @Override
    public void close() {
        try {
            http.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
