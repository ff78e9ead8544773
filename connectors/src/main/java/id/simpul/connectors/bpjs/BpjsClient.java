package id.simpul.connectors.bpjs;

import id.simpul.connectors.partner.Delivery;
import id.simpul.connectors.partner.PartnerClient;
import id.simpul.core.Secrets;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.apache.hc.client5.http.classic.methods.HttpGet;

/** Sends signed requests. Addresses hold a person's number, so they are made here, and told to nobody. */
final class BpjsClient implements AutoCloseable {

    private final BpjsSettings settings;
    private final Secrets secrets;
    private final PartnerClient http;
    private final Clock clock;

    BpjsClient(BpjsSettings settings, Secrets secrets, PartnerClient http, Clock clock) {
        this.settings = settings;
        this.secrets = secrets;
        this.http = http;
        this.clock = clock;
    }

    /** What signs the requests of one call. */
    Keys keys(BpjsSettings.Credential credential) {
        return new Keys(credential.consId(), secret(credential.consSecret()), clock);
    }

    /** Each try is a request of its own, with a timestamp and a signature of its own. */
    Delivery send(BpjsSettings.Credential credential, Keys keys, Question question, Instant deadline) {
        URI address = address(question);
        String userKey = secret(credential.userKey());
        return http.send(() -> request(address, keys.next(), userKey), deadline);
    }

    private URI address(Question question) {
        String path = question.operation()
                .path()
                .replace("{nomor}", question.number())
                .replace(
                        "{tanggal}",
                        LocalDate.ofInstant(clock.instant(), settings.zone()).toString());
        return URI.create(settings.baseUrl() + path);
    }

    private static HttpGet request(URI address, CallKey key, String userKey) {
        HttpGet request = new HttpGet(address);
        request.setHeader("Accept", "application/json");
        request.setHeader("Content-Type", "application/json");
        request.setHeader("X-cons-id", key.consId());
        request.setHeader("X-timestamp", Long.toString(key.timestamp()));
        request.setHeader("X-signature", key.signature());
        request.setHeader("user_key", userKey);
        return request;
    }

    /** A secret is kept in a file, and files end with a line end. */
    private String secret(String reference) {
        return new String(secrets.read(reference), StandardCharsets.UTF_8).strip();
    }

    @Override
    public void close() {
        http.close();
    }
}
