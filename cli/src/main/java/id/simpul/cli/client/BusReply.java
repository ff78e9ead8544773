package id.simpul.cli.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;

/** What the bus answered, read as JSON. */
public record BusReply(int status, HttpHeaders headers, byte[] bytes, JsonNode body) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static BusReply of(HttpResponse<byte[]> answer) throws IOException {
        return new BusReply(answer.statusCode(), answer.headers(), answer.body(), JSON.readTree(answer.body()));
    }

    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** The id under which the log has this exchange. */
    public String exchange() {
        return header("Simpul-Pertukaran");
    }

    public boolean isProblem(int expectedStatus, String code) {
        return status == expectedStatus && body.path("kode").asText().equals(code);
    }
}
