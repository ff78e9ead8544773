package id.simpul.bus;

import static id.simpul.bus.BusUnderTest.verification;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Callers that are slow or break the rules of HTTP: a clear answer or a closed connection, and nobody else notices. */
class RoughClientsIT {

    private static final String BANSOS = "verifikasi-calon-penerima-bansos";
    private static final String PATH = "/v1/layanan/kependudukan/verifikasi";
    private static final String WHO = "Simpul-Petugas: Siti Aminah\r\nSimpul-Kegunaan: " + BANSOS + "\r\n";
    private static final String CANARY = "3509019909900042";

    @TempDir
    static Path folder;

    static BusUnderTest bus;
    static MemberClient dinsos;

    @BeforeAll
    static void start() throws IOException {
        bus = new BusUnderTest(folder, home -> {}, "--server.tomcat.connection-timeout=1s");
        dinsos = bus.client("3509.dinsos.simbansos");
    }

    @AfterAll
    static void stop() throws IOException {
        bus.close();
    }

    @AfterEach
    void theNextGoodRequestIsServed() {
        assertThat(dinsos.verify(BANSOS, verification(bus.resident("active"), Map.of()))
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/layanan/kependudukan/../kependudukan/verifikasi",
                "/v1/layanan/%2e%2e/3509019909900042",
                "/v1/layanan/%252e%252e/3509019909900042",
                PATH + ";x=3509019909900042",
                PATH + "%00",
                "/v1/layanan/\\3509019909900042",
                "/../../etc/passwd",
                "//v1/layanan/kependudukan/verifikasi",
                "/v1/./layanan/3509019909900042",
                "/%c0%ae/3509019909900042",
                "/v1/layanan/<3509019909900042>",
                "/WEB-INF/3509019909900042",
                "v1",
                "*",
                "/%zz3509019909900042"
            })
    void refusesPathsThatCouldBeReadInTwoWays(String path) throws IOException {
        RawClient.Answer answer = ask(RawClient.post(path, WHO, "{}"));

        assertProblem(answer);
    }

    @Test
    void refusesAPathThatIsVeryLong() throws IOException {
        assertProblem(ask(RawClient.post("/v1/layanan/" + "a".repeat(4000), WHO, "{}")));
        assertProblem(ask(RawClient.post("/v1/layanan/" + "a".repeat(40_000), WHO, "{}")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "CONNECT", "FOO", "PUT", "DELETE", "PATCH", "3509019909900042", "get"})
    void refusesOtherMethods(String method) throws IOException {
        RawClient.Answer answer =
                ask(method + " " + PATH + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n");

        assertProblem(answer);
    }

    static Stream<String> brokenRequests() {
        String start = "POST " + PATH + " HTTP/1.1\r\nHost: localhost\r\n";
        return Stream.of(
                CANARY + "\r\n\r\n",
                "GET /\r\n\r\n",
                "POST " + PATH + " HTTP/9.9\r\nHost: localhost\r\n\r\n",
                "POST " + PATH + " HTTP/1.1\r\n\r\n",
                start + "Bad Header " + CANARY + ": 1\r\nContent-Length: 0\r\n\r\n",
                start + "X-A: " + CANARY + "a".repeat(17_000) + "\r\n\r\n",
                start
                        + Stream.iterate(0, i -> i + 1)
                                .limit(1000)
                                .map(i -> "X-" + i + ": 1\r\n")
                                .reduce("", String::concat)
                        + "\r\n",
                start + "Content-Length: " + CANARY + "x\r\n\r\n",
                start + "Content-Length: -1\r\n\r\n",
                start + "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}",
                start + "Transfer-Encoding: " + CANARY + "\r\n\r\n",
                start + "Transfer-Encoding: chunked\r\n" + WHO + "\r\nzz\r\n" + CANARY + "\r\n0\r\n\r\n",
                "\u0016\u0003\u0001garbage\r\n\r\n");
    }

    @ParameterizedTest
    @MethodSource("brokenRequests")
    void refusesWhatIsNotHttp(String request) throws IOException {
        RawClient.Answer answer = ask(request);

        if (answer.status() == 0) {
            assertThat(answer.isClosed()).isTrue();
        } else {
            assertProblem(answer);
        }
    }

    static Stream<byte[]> brokenBodies() {
        return Stream.of(
                        "[".repeat(200_000),
                        "{\"a\":".repeat(5000),
                        "{\"nik\":\"1\",\"nik\":\"2\"}",
                        "",
                        "null",
                        "{\"nik\"",
                        "{\"nik\":1e999999999}",
                        "{\"nik\":" + "9".repeat(50_000) + "}")
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .flatMap(text -> Stream.of(text, new byte[] {'{', '"', (byte) 0xC3, '"', ':', '1', '}'}, new byte[] {
                    '{', '"', 'a', '"', ':', '"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"', '}'
                }))
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("brokenBodies")
    void refusesBodiesThatAreNoStrictJson(byte[] body) {
        Reply reply = dinsos.post(PATH, body, Map.of("Simpul-Petugas", "Siti Aminah", "Simpul-Kegunaan", BANSOS));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.code()).isIn("request-not-json", "request-invalid");
    }

    @Test
    void refusesABodyOverTheLimitWithAndWithoutItsLength() throws IOException {
        String large = "{\"nik\":\"" + "1".repeat(300_000) + "\"}";
        RawClient.Answer told = ask(RawClient.post(PATH, WHO, large));
        RawClient.Answer untold = ask("POST " + PATH + " HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n"
                + WHO + "\r\n" + Integer.toHexString(large.length()) + "\r\n" + large + "\r\n0\r\n\r\n");

        assertThat(List.of(told.status(), untold.status())).containsOnly(413);
        assertProblem(told);
        assertProblem(untold);
    }

    @Test
    void givesUpOnABodyThatNeverEnds() throws IOException {
        RawClient.Answer answer =
                ask("POST " + PATH + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n" + WHO + "\r\n{");

        assertThat(answer.status()).as(answer.body()).isEqualTo(408);
        assertProblem(answer);
    }

    @Test
    void closesConnectionsWhoseHeadersStopComing() throws IOException {
        RawClient.Answer answer = ask("POST " + PATH + " HTTP/1.1\r\nHost: localh");

        assertThat(answer.status()).isZero();
        assertThat(answer.isClosed()).isTrue();
    }

    @Test
    void closesAConnectionWhoseHeaderNeverEnds() throws IOException {
        try (RawClient client = new RawClient(bus)) {
            client.send("GET / HTTP/1.1\r\nHost: localhost\r\nX-A: ");
            for (int i = 0; i < 20; i++) {
                client.send("a".repeat(1000));
            }
            RawClient.Answer answer = client.answer();

            assertThat(answer.status() == 400 || answer.isClosed()).isTrue();
        }
    }

    @Test
    void servesOthersWhileManyConnectionsAreIdleOrCrawl() throws IOException {
        List<RawClient> crowd = new ArrayList<>();
        try {
            for (int i = 0; i < 300; i++) {
                RawClient client = new RawClient(bus);
                crowd.add(client);
                if (i % 3 == 0) {
                    client.send("P");
                } else if (i % 3 == 1) {
                    client.send("POST " + PATH + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\nX: " + CANARY);
                }
            }
            crowd.forEach(client -> client.send("O"));
            theNextGoodRequestIsServed();
            crowd.forEach(client -> client.send("S"));
            theNextGoodRequestIsServed();
        } finally {
            for (RawClient client : crowd) {
                client.close();
            }
        }
    }

    @Test
    void servesOthersWhileManyBodiesStall() throws IOException {
        List<RawClient> crowd = new ArrayList<>();
        try {
            for (int i = 0; i < 40; i++) {
                RawClient client = new RawClient(bus);
                crowd.add(client);
                client.send("POST " + PATH + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n" + WHO + "\r\n{");
            }
            theNextGoodRequestIsServed();
            for (RawClient client : crowd) {
                assertProblem(client.answer());
            }
        } finally {
            for (RawClient client : crowd) {
                client.close();
            }
        }
    }

    private static RawClient.Answer ask(String request) throws IOException {
        try (RawClient client = new RawClient(bus)) {
            client.send(request);
            return client.answer();
        }
    }

    /** A signed problem that repeats nothing of the request and shows nothing of the server. */
    private static void assertProblem(RawClient.Answer answer) throws IOException {
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
