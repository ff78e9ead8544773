package id.simpul.cli.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.cli.home.Home;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;

/** Asks the bus about parked work and tells it what an operator decides, through its management port. */
public record CasesClient(URI management, String token) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration ANSWER_IN = Duration.ofSeconds(30);

    @Override
    public String toString() {
        return "CasesClient[" + management + "]";
    }

    /** With the token that the bus of this home wants. */
    public static CasesClient of(Home home, URI management) throws IOException {
        return new CasesClient(
                management,
                Files.readString(home.secrets().resolve("cases.token")).strip());
    }

    public JsonNode parked() throws IOException, InterruptedException {
        return send(request("").GET());
    }

    /** What is recorded of one case; the answer has {@code error} when there is none. */
    public JsonNode show(String number) throws IOException, InterruptedException {
        return send(request(number).GET());
    }

    /** @param decision as {@code POST /actuator/cases} takes it; the answer has {@code error} when it was refused */
    public JsonNode decide(Map<String, Object> decision) throws IOException, InterruptedException {
        ObjectNode body = JSON.valueToTree(decision);
        body.put("token", token);
        return send(request("")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))));
    }

    private HttpRequest.Builder request(String number) {
        String below = number.isEmpty() ? "" : "/" + URLEncoder.encode(number, StandardCharsets.UTF_8);
        return HttpRequest.newBuilder(management.resolve("/actuator/cases" + below))
                .timeout(ANSWER_IN);
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
