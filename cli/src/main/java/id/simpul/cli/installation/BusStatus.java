package id.simpul.cli.installation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/**
 * What a running bus says of itself on its management port, {@code /actuator/simpul}.
 *
 * @param json as it came
 */
record BusStatus(String json) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration ANSWER_IN = Duration.ofSeconds(10);

    /** Empty when nothing answers there, or something else does. */
    static Optional<BusStatus> read(int managementPort) throws InterruptedException {
        HttpClient http = HttpClient.newBuilder().connectTimeout(ANSWER_IN).build();
        HttpRequest question = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + managementPort + "/actuator/simpul"))
                .timeout(ANSWER_IN)
                .build();
        try {
            HttpResponse<String> answer = http.send(question, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200 && JSON.readTree(answer.body()).isObject()
                    ? Optional.of(new BusStatus(answer.body()))
                    : Optional.empty();
        } catch (IOException notABus) {
            return Optional.empty();
        }
    }

    JsonNode page() {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new IllegalStateException("The status was JSON when it came", e);
        }
    }
}
