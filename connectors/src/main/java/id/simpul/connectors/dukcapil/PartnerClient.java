package id.simpul.connectors.dukcapil;

import id.simpul.core.BusException;
import id.simpul.core.ProblemCode;
import id.simpul.core.Provenance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.Closer;

/** Sends requests within their time and tells whether a byte may have left. */
final class PartnerClient implements AutoCloseable {

    private static final int LARGEST_ANSWER = 1024 * 1024;

    private final DukcapilSettings settings;
    private final PartnerTrust trust;
    private final ScheduledExecutorService timer;
    private final Clock clock;
    private final Map<String, CloseableHttpClient> clients = new HashMap<>();

    PartnerClient(DukcapilSettings settings, PartnerTrust trust, ScheduledExecutorService timer, Clock clock) {
        this.settings = settings;
        this.trust = trust;
        this.timer = timer;
        this.clock = clock;
        settings.credentials()
                .forEach((name, credential) ->
                        clients.put(name, HttpClients.make(settings, trust, credential.source())));
    }

    /** The address of a credential's method. @throws BusException when the credential has no such method */
    URI address(DukcapilCredential credential, DukcapilMethod method) {
        String name = credential.methods().get(method);
        if (name == null) {
            throw new BusException(
                    ProblemCode.CONFIGURATION_MISSING,
                    Map.of("partner", DukcapilEndpoint.PARTNER, "method", method.key()));
        }
        return settings.url()
                .resolve(credential
                        .path()
                        .orElse(settings.path())
                        .replace("{lembaga}", credential.institution())
                        .replace("{method}", name));
    }

    /** Tries a second time when provably nothing was sent and there is time. */
    Delivery send(String credential, URI address, byte[] body, Instant deadline) {
        Delivery first = attempt(credential, address, body, deadline);
        boolean again = first instanceof Delivery.Failed failed
                && failed.problem() == ProblemCode.PARTNER_UNREACHABLE
                && !failed.sent()
                && clock.instant().plus(settings.timeouts().connect()).isBefore(deadline);
        return again ? attempt(credential, address, body, deadline) : first;
    }

    private Delivery attempt(String credential, URI address, byte[] body, Instant deadline) {
        Duration left = shorter(
                Duration.between(clock.instant(), deadline),
                settings.timeouts().connect().plus(settings.timeouts().answer()));
        if (left.isNegative() || left.isZero()) {
            return new Delivery.Failed(ProblemCode.DEADLINE_PASSED, false, new SocketTimeoutException("No time left"));
        }
        Transmission transmission = new Transmission();
        HttpPost request = request(address, body, left);
        Future<?> alarm = timer.schedule(
                () -> {
                    transmission.endTime();
                    request.cancel();
                },
                left.toMillis(),
                TimeUnit.MILLISECONDS);
        try {
            return execute(client(credential), request, transmission);
        } catch (MethodMissing missing) {
            return new Delivery.NoSuchMethod(missing.provenance());
        } catch (IOException | RuntimeException e) {
            return new Delivery.Failed(problem(e, transmission), transmission.hasBegun(), e);
        } finally {
            alarm.cancel(false);
        }
    }

    private Delivery execute(CloseableHttpClient client, HttpPost request, Transmission transmission)
            throws IOException {
        HttpClientContext context = HttpClientContext.create();
        context.setAttribute(Transmission.ATTRIBUTE, transmission);
        ClassicHttpResponse response = client.executeOpen(null, request, context);
        try {
            return answered(response, context);
        } catch (IOException | RuntimeException e) {
            // Closing a response reads what is left of it, however much: the connection is given up before.
            request.cancel();
            throw e;
        } finally {
            Closer.closeQuietly(response);
        }
    }

    private Delivery answered(ClassicHttpResponse response, HttpClientContext context) throws IOException {
        Provenance provenance =
                new Provenance(DukcapilEndpoint.PARTNER, trust.realityOf(context.getSSLSession()), clock.instant());
        if (response.getCode() == HttpStatus.SC_NOT_FOUND) {
            throw new MethodMissing(provenance);
        }
        return new Delivery.Answered(usable(response), provenance);
    }

    private HttpPost request(URI address, byte[] body, Duration left) {
        HttpPost request = new HttpPost(address);
        request.setHeader("Accept", "application/json");
        request.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_JSON));
        request.setConfig(RequestConfig.custom()
                .setConnectionRequestTimeout(HttpClients.timeout(left))
                .setResponseTimeout(
                        HttpClients.timeout(shorter(left, settings.timeouts().answer())))
                .build());
        return request;
    }

    private static byte[] usable(ClassicHttpResponse response) throws IOException {
        HttpEntity entity = response.getEntity();
        if (response.getCode() != HttpStatus.SC_OK || entity == null) {
            throw new UnusableAnswer("HTTP status " + response.getCode());
        }
        String type =
                entity.getContentType() == null ? "" : entity.getContentType().toLowerCase(Locale.ROOT);
        if (!type.split(";", 2)[0].strip().equals("application/json")) {
            throw new UnusableAnswer("Not JSON");
        }
        byte[] body = entity.getContent().readNBytes(LARGEST_ANSWER + 1);
        if (body.length > LARGEST_ANSWER) {
            throw new UnusableAnswer("Larger than 1 MiB");
        }
        return body;
    }

    /** Before the first byte, all faults are one: the partner was not reached. */
    private static ProblemCode problem(Exception e, Transmission transmission) {
        if (!transmission.hasBegun()) {
            return e instanceof IOException ? ProblemCode.PARTNER_UNREACHABLE : ProblemCode.INTERNAL;
        }
        boolean late = transmission.ranOutOfTime() || e instanceof SocketTimeoutException;
        return late ? ProblemCode.PARTNER_TIMEOUT : ProblemCode.PARTNER_FAILED;
    }

    private CloseableHttpClient client(String credential) {
        CloseableHttpClient client = clients.get(credential);
        if (client == null) {
            throw new IllegalArgumentException("No credential " + credential);
        }
        return client;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    @Override
    public void close() {
        for (CloseableHttpClient client : clients.values()) {
            try {
                client.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
