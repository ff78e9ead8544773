package id.simpul.cli.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Tells the bus an operator's decision, through its management port. */
public record RegisterClient(URI management) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int FIRST_VERSION = 1;

    /**
     * A decision.
     *
     * @param change {@code accept | suspend | end | block | unblock | revoke}
     * @param name agreement id, member id or certificate serial
     * @param version of the agreement, for {@code accept}
     * @param by the account that decides, {@code operator:<account>}
     */
    public record Decision(String change, String name, int version, String by, String why) {}

    /** What the bus answered; the error is empty when it understood. */
    public record Answer(boolean isDone, String error) {}

    public Answer decide(Decision decision) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(management.resolve("/actuator/register"))
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(decision)))
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
