package id.simpul.sandbox.disnaker;

import id.simpul.sandbox.web.Json;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.net.ssl.SSLContext;

/** Tells the bus a decision: {@code POST BUS/v1/permohonan/NOMOR/keputusan}, under the certificate of a system of Disnaker. */
public final class Callback {

    private static final Duration ANSWER_IN = Duration.ofSeconds(10);

    private final URI bus;
    private final HttpClient http;

    /** @param bus scheme, host and port */
    public Callback(URI bus, SSLContext tls) {
        this.bus = bus;
        this.http = HttpClient.newBuilder()
                .sslContext(tls)
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(ANSWER_IN)
                .build();
    }

    /** Whether the bus has acknowledged it. */
    boolean tell(Application application) throws InterruptedException {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("status", application.status().key());
        body.put("nomorDaftar", application.nomorDaftar());
        body.put("alasan", application.alasan());
        String number = URLEncoder.encode(application.nomor(), StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(bus.resolve("/v1/permohonan/" + number + "/keputusan"))
                .timeout(ANSWER_IN)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", application.nomorDaftar() + ":" + application.version())
                .POST(HttpRequest.BodyPublishers.ofString(Json.text(body)))
                .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() / 100 == 2;
        } catch (IOException later) {
            return false;
        }
    }
}
