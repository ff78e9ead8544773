package id.simpul.cli.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.cli.home.Addresses;
import id.simpul.cli.home.Home;
import id.simpul.cli.home.Ports;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;

/** Asks the bus about the versions of services and tells it which one is to be in force, through its management port. */
public record ServicesClient(URI management, String token) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration ANSWER_IN = Duration.ofSeconds(60);

    @Override
    public String toString() {
        return "ServicesClient[" + management + "]";
    }

    /** With the token that the bus of this home wants. */
    public static ServicesClient of(Home home) throws IOException {
        return new ServicesClient(
                Addresses.of(Ports.remembered(home)).management(),
                Files.readString(home.secrets().resolve("management.token")).strip());
    }

    /** As {@code GET /actuator/services} tells it. */
    public JsonNode page() throws IOException, InterruptedException {
        return send(request().GET());
    }

    /** @param decision as {@code POST /actuator/services} takes it; the answer has {@code error} when it was refused */
    public JsonNode decide(Map<String, String> decision) throws IOException, InterruptedException {
        ObjectNode body = JSON.valueToTree(decision);
        body.put("token", token);
        return send(request()
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))));
    }

    private HttpRequest.Builder request() {
        return HttpRequest.newBuilder(management.resolve("/actuator/services")).timeout(ANSWER_IN);
    }

    private static JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer =
                HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        JsonNode body = JSON.readTree(answer.body());
        if (answer.statusCode() != 200 && !body.has("error")) {
            throw new IOException("The bus answered " + answer.statusCode());
        }
        return body;
    }
}
