package id.simpul.bus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;

/** What callers that are slow or break the rules of HTTP say, and what they may hear. */
final class RoughTalk {

    static final String BANSOS = "verifikasi-calon-penerima-bansos";
    static final String PATH = "/v1/layanan/kependudukan/verifikasi";
    static final String WHO = "Simpul-Petugas: Siti Aminah\r\nSimpul-Kegunaan: " + BANSOS + "\r\n";
    static final String START = "POST " + PATH + " HTTP/1.1\r\nHost: localhost\r\n";
    static final String CANARY = "3509019909900042";

    private RoughTalk() {}

    static RawClient.Answer ask(BusUnderTest bus, String request) throws IOException {
        try (RawClient client = new RawClient(bus)) {
            client.send(request);
            return client.answer();
        }
    }

    /** A signed problem that repeats nothing of the request and shows nothing of the server. */
    static void assertProblem(RawClient.Answer answer) throws IOException {
        String all = answer.head() + answer.body();
        assertThat(answer.status()).as(all).isBetween(400, 499);
        assertThat(answer.header("Content-Type")).as(all).isEqualTo("application/problem+json");
        assertThat(all).doesNotContain(CANARY, "<html", "Tomcat", "org.apache", "Exception");
        if (!answer.body().isEmpty()) {
            JsonNode problem = JsonMapper.builder().build().readTree(answer.body());
            assertThat(problem.path("type").asText()).startsWith("https://simpul.id/masalah/");
            assertThat(answer.header("Simpul-Tanda-Tangan")).isNotEmpty();
        }
    }
}
