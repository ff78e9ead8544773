package id.simpul.sandbox.dukcapil;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.simpul.sandbox.TestAuthority;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** An ordinary client of the service, over TLS that trusts one authority. */
final class Probe {

    static final String INSTITUTION = "IDINSOS_3509";
    static final Set<String> ELEMENTS = Set.of(
            "NIK",
            "NAMA_LGKP",
            "TMPT_LHR",
            "TGL_LHR",
            "JENIS_KLMIN",
            "ALAMAT",
            "NO_RT",
            "NO_RW",
            "NO_KAB",
            "KAB_NAME",
            "NO_KK");

    private static final ObjectMapper JSON = new ObjectMapper();
    private final HttpClient client;

    Probe(TestAuthority authority) {
        this.client = HttpClient.newBuilder()
                .sslContext(trusting(authority))
                .connectTimeout(Duration.ofSeconds(5))
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    static Institution anInstitution() {
        return Institution.of(INSTITUTION, "user-1", "rahasia", "10.35.9.11", ELEMENTS, 1000);
    }

    /** A complete call, to be changed. */
    static Map<String, Object> aCall(String nik) {
        return new TreeMap<>(Map.of(
                "USER_ID", "user-1", "PASSWORD", "rahasia", "IP_USER", "10.35.9.11", "TRESHOLD", "80", "NIK", nik));
    }

    JsonNode verify(int port, Map<String, ?> call) throws Exception {
        return first(post(port, "/dukcapil/get_json/" + INSTITUTION + "/CALL_VERIFY_BY_ELEMEN", call));
    }

    JsonNode retrieve(int port, Map<String, ?> call) throws Exception {
        return first(post(port, "/dukcapil/get_json/" + INSTITUTION + "/CALL_NIK", call));
    }

    HttpResponse<String> post(int port, String path, Map<String, ?> call) throws Exception {
        return send(port, path, "POST", JSON.writeValueAsString(call), "application/json");
    }

    HttpResponse<String> send(int port, String path, String method, String body, String type) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create("https://localhost:" + port + path))
                        .timeout(Duration.ofSeconds(20))
                        .header("Content-Type", type)
                        .method(method, BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    JsonNode control(int port, String method, String path, String body) throws Exception {
        return JSON.readTree(send(port, path, method, body, "application/json").body());
    }

    static JsonNode json(HttpResponse<String> response) throws IOException {
        return JSON.readTree(response.body());
    }

    private static JsonNode first(HttpResponse<String> response) throws IOException {
        if (response.statusCode() != 200) {
            throw new IllegalStateException("HTTP " + response.statusCode());
        }
        return json(response).path("content").path(0);
    }

    static SSLContext trusting(TestAuthority authority) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setCertificateEntry("ca", authority.certificate());
            TrustManagerFactory managers = TrustManagerFactory.getInstance("PKIX");
            managers.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
