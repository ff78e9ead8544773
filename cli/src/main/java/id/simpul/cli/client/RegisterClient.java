package id.simpul.cli.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.cli.home.Home;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Tells the bus an operator's decision, through its management port. */
public record RegisterClient(URI management, String token) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int FIRST_VERSION = 1;

    @Override
    public String toString() {
        return "RegisterClient[" + management + "]";
    }

    /**
     * A decision.
     *
     * @param change {@code accept | suspend | end | block | unblock | revoke}
     * @param name agreement id, member id or certificate serial
     * @param version of the agreement, for {@code accept}
     * @param by the account that decides, {@code operator:<account>}
     */
    public record Decision(String change, String name, int version, String by, String why) {}

    /**
     * A decision about the secrets of a system.
     *
     * @param change {@code rotate-secret | revoke-secrets}
     * @param name the system
     * @param hash of the new secret
     * @param keep how long the one before stays good
     */
    public record SecretDecision(String change, String name, String hash, String keep, String by, String why) {}

    /** What the bus answered; the error is empty when it understood. */
    public record Answer(boolean isDone, String error) {}

    /** With the token that the bus of this home wants. */
    public static RegisterClient of(Home home, URI management) throws IOException {
        Path token = home.secrets().resolve("management.token");
        return new RegisterClient(management, Files.readString(token).strip());
    }

    public Answer decide(Decision decision) throws IOException, InterruptedException {
        return decide(JSON.<ObjectNode>valueToTree(decision));
    }

    public Answer decide(SecretDecision decision) throws IOException, InterruptedException {
        return decide(JSON.<ObjectNode>valueToTree(decision));
    }

    private Answer decide(ObjectNode asked) throws IOException, InterruptedException {
        asked.put("token", token);
        HttpRequest request = HttpRequest.newBuilder(management.resolve("/actuator/register"))
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(asked)))
                .build();
        HttpResponse<byte[]> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
        JsonNode body = JSON.readTree(answer.body());
        String error = answer.statusCode() == 200 ? "" : body.path("error").asText("HTTP " + answer.statusCode());
        return new Answer(body.path("result").asText().equals("done"), error);
    }

    /** A decision of the demo's operator, which must be carried out. */
    public void change(String change, String name, String why) throws IOException, InterruptedException {
        Answer answer = decide(new Decision(change, name, FIRST_VERSION, "operator:demo", why));
        if (!answer.isDone()) {
            throw new IOException("The bus did not " + change + " " + name + ": " + answer.error());
        }
    }
}
