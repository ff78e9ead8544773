package id.simpul.bus;

import id.simpul.certs.ClientTls;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.net.ssl.SSLContext;

/** A member's system as it calls the bus: real HTTPS with its own certificate. */
final class MemberClient {

    private final HttpClient http;
    private final String address;

    MemberClient(TestHome home, String certificate, int port) throws IOException {
        this(
                ClientTls.context(
                        home.file("certs/members/" + certificate + ".crt"),
                        home.file("certs/members/" + certificate + ".key"),
                        home.file("certs/root.crt")),
                port);
    }

    private MemberClient(SSLContext tls, int port) {
        http = HttpClient.newBuilder()
                .sslContext(tls)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        address = "https://localhost:" + port;
    }

    /** A system that shows no certificate. */
    static MemberClient withoutCertificate(TestHome home, int port) throws IOException {
        return new MemberClient(ClientTls.context(home.file("certs/root.crt")), port);
    }

    Reply verify(String use, String body) {
        return post(
                "/v1/layanan/kependudukan/verifikasi",
                body,
                Map.of("Simpul-Petugas", "Siti Aminah", "Simpul-Kegunaan", use));
    }

    Reply retrieve(String use, String body) {
        return post(
                "/v1/layanan/kependudukan/data", body, Map.of("Simpul-Petugas", "Siti Aminah", "Simpul-Kegunaan", use));
    }

    Reply family(String use, String body) {
        return post(
                "/v1/layanan/kependudukan/keluarga",
                body,
                Map.of("Simpul-Petugas", "Siti Aminah", "Simpul-Kegunaan", use));
    }

    Reply post(String path, String body, Map<String, String> headers) {
        return post(path, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    Reply post(String path, byte[] body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        return send(request.build());
    }

    /** @param headers names and values in turn; a name may come twice */
    Reply get(String path, String... headers) {
        return send("GET", path, new byte[0], headers);
    }

    Reply send(String method, String path, byte[] body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .method(
                        method,
                        body.length == 0
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    private Reply send(HttpRequest request) {
        try {
            return Reply.of(http.send(request, BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
