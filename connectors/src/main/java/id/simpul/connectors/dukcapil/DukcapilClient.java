package id.simpul.connectors.dukcapil;

import id.simpul.connectors.partner.Delivery;
import id.simpul.connectors.partner.HttpAnswer;
import id.simpul.connectors.partner.PartnerClient;
import id.simpul.connectors.partner.PartnerTrust;
import id.simpul.connectors.partner.Reach;
import id.simpul.connectors.partner.UnusableAnswer;
import id.simpul.core.BusException;
import id.simpul.core.ProblemCode;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/** Sends Dukcapil's requests, each credential's from its own address. */
final class DukcapilClient implements AutoCloseable {

    private static final int LARGEST_ANSWER = 1024 * 1024;

    private final DukcapilSettings settings;
    private final Map<String, PartnerClient> clients = new HashMap<>();

    DukcapilClient(DukcapilSettings settings, PartnerTrust trust, ScheduledExecutorService timer, Clock clock) {
        this.settings = settings;
        Reach reach = new Reach(
                DukcapilEndpoint.PARTNER,
                trust,
                settings.timeouts(),
                settings.bulkhead().calls(),
                LARGEST_ANSWER);
        settings.credentials()
                .forEach((name, credential) ->
                        clients.put(name, new PartnerClient(reach, credential.source(), timer, clock)));
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

    /** What is neither JSON with HTTP status 200, nor says that there is no such method, is a failure. */
    Delivery send(String credential, URI address, byte[] body, Instant deadline) {
        Delivery delivery = client(credential).send(() -> request(address, body), deadline);
        if (delivery instanceof Delivery.Answered answered && !hasNoSuchMethod(answered.answer())) {
            String flaw = flaw(answered.answer());
            return flaw.isEmpty()
                    ? delivery
                    : new Delivery.Failed(ProblemCode.PARTNER_FAILED, true, new UnusableAnswer(flaw));
        }
        return delivery;
    }

    /** The partner has no such method for the institution, or no such path. */
    static boolean hasNoSuchMethod(HttpAnswer answer) {
        return answer.status() == HttpStatus.SC_NOT_FOUND;
    }

    private static HttpPost request(URI address, byte[] body) {
        HttpPost request = new HttpPost(address);
        request.setHeader("Accept", "application/json");
        request.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_JSON));
        return request;
    }

    private static String flaw(HttpAnswer answer) {
        if (answer.status() != HttpStatus.SC_OK) {
            return "HTTP status " + answer.status();
        }
        if (!answer.mediaType().equals("application/json")) {
            return "Not JSON";
        }
        return answer.isWhole() ? "" : "Larger than 1 MiB";
    }

    private PartnerClient client(String credential) {
        PartnerClient client = clients.get(credential);
        if (client == null) {
            throw new IllegalArgumentException("No credential " + credential);
        }
        return client;
    }

    @Override
    public void close() {
        clients.values().forEach(PartnerClient::close);
    }
}
