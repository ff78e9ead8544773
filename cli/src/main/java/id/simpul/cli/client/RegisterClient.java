package id.simpul.cli.client;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/** Tells the bus an operator's decision, through its management port. */
public record RegisterClient(URI management) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String OPERATOR = "operator:simpul";

    /** What the bus answered: {@code applied}, or why not. */
    public String change(String change, String name, String why) throws IOException, InterruptedException {
        String body = JSON.writeValueAsString(Map.of("change", change, "name", name, "by", OPERATOR, "why", why));
        HttpRequest request = HttpRequest.newBuilder(management.resolve("/actuator/register"))
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("The bus answered " + answer.statusCode() + " to " + change + " " + name);
        }
        return JSON.readTree(answer.body()).path("result").asText();
    }
}
