package id.simpul.bus;

import id.simpul.certs.ClientTls;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** A member's system as it calls the bus: real HTTPS with its own certificate. */
final class MemberClient {

    private final HttpClient http;
    private final String address;

    MemberClient(TestHome home, String certificate, int port) throws IOException {
        Path members = home.file("certs/members");
        http = HttpClient.newBuilder()
                .sslContext(ClientTls.context(
                        members.resolve(certificate + ".crt"),
                        members.resolve(certificate + ".key"),
                        home.file("certs/root.crt")))
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        address = "https://localhost:" + port;
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

    Reply get(String path) {
        return send(HttpRequest.newBuilder(URI.create(address + path)).GET().build());
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
