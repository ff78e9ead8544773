package id.simpul.bus;

import static id.simpul.bus.BusUnderTest.verification;
import static id.simpul.bus.RoughTalk.BANSOS;
import static id.simpul.bus.RoughTalk.CANARY;
import static id.simpul.bus.RoughTalk.PATH;
import static id.simpul.bus.RoughTalk.START;
import static id.simpul.bus.RoughTalk.WHO;
import static id.simpul.bus.RoughTalk.ask;
import static id.simpul.bus.RoughTalk.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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

/** Callers that break the rules of HTTP: a clear answer or a closed connection, and nobody else notices. */
class BrokenRequestsIT {

    @TempDir
    static Path folder;

    static BusUnderTest bus;
    static MemberClient dinsos;

    @BeforeAll
    static void start() throws IOException {
        bus = new BusUnderTest(folder);
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
        RawClient.Answer answer = ask(bus, RawClient.post(path, WHO, "{}"));

        assertProblem(answer);
    }

    @Test
    void refusesAPathThatIsVeryLong() throws IOException {
        assertProblem(ask(bus, RawClient.post("/v1/layanan/" + "a".repeat(4000), WHO, "{}")));
        assertProblem(ask(bus, RawClient.post("/v1/layanan/" + "a".repeat(40_000), WHO, "{}")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "CONNECT", "FOO", "PUT", "DELETE", "PATCH", "3509019909900042", "get"})
    void refusesOtherMethods(String method) throws IOException {
        RawClient.Answer answer =
                ask(bus, method + " " + PATH + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n");

        assertProblem(answer);
    }

    static Stream<String> brokenRequests() {
        return Stream.of(
                CANARY + "\r\n\r\n",
                "GET /\r\n\r\n",
                "POST " + PATH + " HTTP/9.9\r\nHost: localhost\r\n\r\n",
                "POST " + PATH + " HTTP/1.1\r\n\r\n",
                START + "Bad Header " + CANARY + ": 1\r\nContent-Length: 0\r\n\r\n",
                START + "X-A: " + CANARY + "a".repeat(17_000) + "\r\n\r\n",
                START
                        + Stream.iterate(0, i -> i + 1)
                                .limit(1000)
                                .map(i -> "X-" + i + ": 1\r\n")
                                .reduce("", String::concat)
                        + "\r\n",
                START + "Content-Length: " + CANARY + "x\r\n\r\n",
                START + "Content-Length: -1\r\n\r\n",
                START + "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}",
                START + "Transfer-Encoding: " + CANARY + "\r\n\r\n",
                START + "Transfer-Encoding: chunked\r\n" + WHO + "\r\nzz\r\n" + CANARY + "\r\n0\r\n\r\n",
                "\u0016\u0003\u0001garbage\r\n\r\n");
    }

    @ParameterizedTest
    @MethodSource("brokenRequests")
    void refusesWhatIsNotHttp(String request) throws IOException {
        RawClient.Answer answer = ask(bus, request);

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
        RawClient.Answer told = ask(bus, RawClient.post(PATH, WHO, large));
        RawClient.Answer untold = ask(
                bus,
                START + "Transfer-Encoding: chunked\r\n" + WHO + "\r\n" + Integer.toHexString(large.length()) + "\r\n"
                        + large + "\r\n0\r\n\r\n");

        assertThat(List.of(told.status(), untold.status())).containsOnly(413);
        assertProblem(told);
        assertProblem(untold);
    }
}
