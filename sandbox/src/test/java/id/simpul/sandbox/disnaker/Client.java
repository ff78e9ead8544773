package id.simpul.sandbox.disnaker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.simpul.sandbox.TestAuthority;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** An ordinary client of the service and its control. */
final class Client {

    static final TestAuthority AUTHORITY = TestAuthority.marked();
    static final String PERSON =
            "{\"nomor\":\"P-7\",\"nama\":\"BUDI CONTOH\",\"nik\":\"3509010101900001\",\"pendidikan\":\"SMK\"}";

    private static final ObjectMapper JSON = new ObjectMapper();
    private final HttpClient http;
    private final DisnakerSandbox sandbox;

    Client(DisnakerSandbox sandbox) throws Exception {
        this.sandbox = sandbox;
        this.http = HttpClient.newBuilder()
                .sslContext(trusting())
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    static DisnakerSettings settings(Path folder, Optional<Callback> callback) {
        return new DisnakerSettings(
                AUTHORITY.identity(), 0, 0, "kunci-api", folder, callback, Optional.empty(), Clock.systemUTC());
    }

    HttpResponse<String> post(String path, String key, String body) throws Exception {
        return http.send(
                request(sandbox.port(), path)
                        .header("X-API-Key", "kunci-api")
                        .header("Idempotency-Key", key)
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    HttpResponse<String> register(String key) throws Exception {
        return post("/api/permohonan", key, PERSON);
    }

    HttpResponse<String> get(String path) throws Exception {
        return http.send(
                request(sandbox.port(), path).header("X-API-Key", "kunci-api").build(), BodyHandlers.ofString());
    }

    HttpResponse<String> stranger() throws Exception {
        return http.send(
                request(sandbox.port(), "/api/permohonan?kunci=x")
                        .header("X-API-Key", "lain")
                        .build(),
                BodyHandlers.ofString());
    }

    JsonNode control(String method, String path, String body) throws Exception {
        return json(http.send(
                request(sandbox.controlPort(), path)
                        .method(method, BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString()));
    }

    static JsonNode json(HttpResponse<String> response) throws Exception {
        return JSON.readTree(response.body());
    }

    private static HttpRequest.Builder request(int port, String path) {
        return HttpRequest.newBuilder(URI.create("https://localhost:" + port + path))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/json");
    }

    static SSLContext trusting() throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("ca", AUTHORITY.certificate());
        TrustManagerFactory managers = TrustManagerFactory.getInstance("PKIX");
        managers.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }
}
