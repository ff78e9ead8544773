package id.simpul.cli.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.simpul.certs.ClientTls;
import id.simpul.cli.home.Addresses;
import id.simpul.cli.home.Home;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;

/** The control of a simulated partner: residents to try, the calls it got, faults to put in. TLS as everything of it. */
public final class SandboxControl {

    private static final Duration ANSWER_IN = Duration.ofSeconds(10);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI address;
    private final HttpClient http;

    private SandboxControl(URI address, HttpClient http) {
        this.address = address;
        this.http = http;
    }

    public static SandboxControl of(Home home, Addresses addresses) throws IOException {
        return at(home, addresses.sandboxControl());
    }

    /** The control of the simulated siapkerja of Disnaker. */
    public static SandboxControl ofSiapkerja(Home home, Addresses addresses) throws IOException {
        return at(home, addresses.siapkerjaControl());
    }

    private static SandboxControl at(Home home, URI address) throws IOException {
        Path authority = home.certs().resolve("sandbox").resolve("ca.crt");
        HttpClient http =
                HttpClient.newBuilder().sslContext(ClientTls.context(authority)).build();
        return new SandboxControl(address, http);
    }

    /** @param path such as {@code /control/samples} */
    public JsonNode get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    /** Puts a fault in force, such as {@code {"mode":"refuse"}} at {@code /control/faults}. */
    public JsonNode put(String path, String json) throws IOException, InterruptedException {
        return send(request(path).PUT(HttpRequest.BodyPublishers.ofString(json)));
    }

    public JsonNode delete(String path) throws IOException, InterruptedException {
        return send(request(path).DELETE());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path)).timeout(ANSWER_IN);
    }

    private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("Sandbox control answered " + answer.statusCode());
        }
        return JSON.readTree(answer.body());
    }
}
