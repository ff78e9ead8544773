package id.simpul.bus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;

/** What a member's system received. */
record Reply(int status, byte[] body, HttpResponse<byte[]> http) {

    static Reply of(HttpResponse<byte[]> http) {
        return new Reply(http.statusCode(), http.body(), http);
    }

    JsonNode json() {
        try {
            return JsonMapper.builder().build().readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String code() {
        return json().path("kode").asText();
    }

    String exchange() {
        return header("Simpul-Pertukaran");
    }

    String header(String name) {
        return http.headers().firstValue(name).orElse("");
    }
}
