package id.simpul.bus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.springframework.core.env.Environment;

/** The management port of a bus under test. */
final class Management {

    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;

    Management(BusUnderTest bus) {
        address = "http://127.0.0.1:" + bus.part(Environment.class).getRequiredProperty("local.management.port")
                + "/actuator/";
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(address + path)).build());
    }

    HttpResponse<String> post(String path, String json) {
        return send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    JsonNode json(String path) {
        try {
            return JsonMapper.builder().build().readTree(get(path).body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The status of one component of all health. */
    String health(String component) {
        return json("health").path("components").path(component).path("status").asText();
    }

    /** The status code that a balancer sees. */
    int readiness() {
        return get("health/readiness").statusCode();
    }

    /** The value of a metric whose line begins so. */
    double metric(String start) {
        return get("prometheus")
                .body()
                .lines()
                .filter(line -> line.startsWith(start))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
