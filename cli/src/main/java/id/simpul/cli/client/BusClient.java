package id.simpul.cli.client;

import id.simpul.certs.ClientTls;
import id.simpul.cli.console.Words;
import id.simpul.cli.home.Home;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import javax.net.ssl.SSLContext;

/** A member's system as it calls the bus: HTTPS with its own certificate. */
public final class BusClient {

    private static final Duration ANSWER_IN = Duration.ofSeconds(30);

    private final HttpClient http;
    private final URI edge;
    private final String language;

    private BusClient(HttpClient http, URI edge, String language) {
        this.http = http;
        this.edge = edge;
        this.language = language;
    }

    /** @param system whose certificate and key lie under {@code certs/members} */
    public static BusClient as(String system, Home home, URI edge, Words words) throws IOException {
        Path members = home.certs().resolve("members");
        SSLContext tls = ClientTls.context(
                members.resolve(system + ".crt"),
                members.resolve(system + ".key"),
                home.certs().resolve("root.crt"));
        return new BusClient(http(tls), edge, words.isEnglish() ? "en" : "id");
    }

    /** The same calls with another certificate. */
    public BusClient with(SSLContext tls) {
        return new BusClient(http(tls), edge, language);
    }

    private static HttpClient http(SSLContext tls) {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .sslContext(tls)
                .build();
    }

    /** @param officer empty sends none; so does an empty use */
    public BusReply call(String service, String officer, String use, String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request("/v1/layanan/" + service).header("Content-Type", "application/json");
        if (!officer.isEmpty()) {
            request.header("Simpul-Petugas", officer);
        }
        if (!use.isEmpty()) {
            request.header("Simpul-Kegunaan", use);
        }
        return send(request.POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8)));
    }

    /**
     * Submits an application.
     *
     * @param key idempotency key; sent again it is the same application
     */
    public BusReply submit(String key, String application) throws IOException, InterruptedException {
        return send(request("/v1/permohonan")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(application, StandardCharsets.UTF_8)));
    }

    public BusReply evidence(String exchange) throws IOException, InterruptedException {
        return send(request("/v1/bukti/" + exchange).GET());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(edge.resolve(path)).timeout(ANSWER_IN).header("Accept-Language", language);
    }

    private BusReply send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return BusReply.of(http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
    }
}
