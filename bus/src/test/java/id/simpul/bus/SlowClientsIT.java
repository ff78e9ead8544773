package id.simpul.bus;

import static id.simpul.bus.BusUnderTest.verification;
import static id.simpul.bus.RoughTalk.BANSOS;
import static id.simpul.bus.RoughTalk.PATH;
import static id.simpul.bus.RoughTalk.START;
import static id.simpul.bus.RoughTalk.WHO;
import static id.simpul.bus.RoughTalk.ask;
import static id.simpul.bus.RoughTalk.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Callers that are slow: their time is bounded, piece by piece and as a whole, and nobody else notices. All come at once, because
 * each of them only waits.
 */
class SlowClientsIT {

    /** A test beside the others of this class: two buses must not start at once in one JVM. */
    @Test
    @Execution(ExecutionMode.CONCURRENT)
    @Retention(RetentionPolicy.RUNTIME)
    @interface TestAtOnce {}

    private static final String CHUNKS = START + WHO + "Transfer-Encoding: chunked\r\n\r\n";

    @TempDir
    static Path folder;

    static BusUnderTest bus;

    @BeforeAll
    static void start() throws IOException {
        bus = new BusUnderTest(
                folder,
                home -> {},
                "--server.tomcat.connection-timeout=1s",
                "--simpul.edge.head=3s",
                "--simpul.edge.connection=6s");
    }

    @AfterAll
    static void stop() throws IOException {
        bus.close();
    }

    @AfterEach
    void theNextGoodRequestIsServed() throws IOException {
        Reply reply =
                bus.client("3509.dinsos.simbansos").verify(BANSOS, verification(bus.resident("active"), Map.of()));

        assertThat(reply.status()).isEqualTo(200);
    }

    @TestAtOnce
    void givesUpOnABodyThatNeverEnds() throws IOException {
        RawClient.Answer answer = ask(bus, START + "Content-Length: 100\r\n" + WHO + "\r\n{");

        assertThat(answer.status()).as(answer.body()).isEqualTo(408);
        assertProblem(answer);
    }

    @TestAtOnce
    void closesConnectionsWhoseHeadersStopComing() throws IOException {
        RawClient.Answer answer = ask(bus, "POST " + PATH + " HTTP/1.1\r\nHost: localh");

        assertThat(answer.status()).isZero();
        assertThat(answer.isClosed()).isTrue();
    }

    @TestAtOnce
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

    @TestAtOnce
    void closesAConnectionWhoseHeadArrivesForTooLong() throws IOException {
        assertThat(secondsOfDripping("POST / HTTP/1.1\r\nX: ", "a")).isBetween(2L, 8L);
    }

    @TestAtOnce
    void closesAConnectionWhoseHeadIsEmptyLinesOnly() throws IOException {
        assertThat(secondsOfDripping("", "\r\n")).isBetween(2L, 8L);
    }

    @TestAtOnce
    void closesAConnectionWhoseSecondHeadArrivesForTooLong() throws IOException {
        String first = "GET /nowhere HTTP/1.1\r\nHost: localhost\r\n\r\n";

        assertThat(secondsOfDripping(first + "GET / HTTP/1.1\r\nX: ", "a")).isBetween(2L, 8L);
    }

    @TestAtOnce
    void givesUpOnABodyThatArrivesForTooLong() throws IOException {
        String head = START + WHO + "Content-Length: 1000\r\n\r\n";

        assertThat(secondsOfDripping(head, " ")).isBetween(8L, 16L);
    }

    @TestAtOnce
    void givesUpOnChunksThatArriveForTooLong() throws IOException {
        assertThat(secondsOfDripping(CHUNKS, "1\r\n \r\n")).isBetween(8L, 16L);
    }

    @TestAtOnce
    void givesUpOnAChunkWhoseHeadArrivesForTooLong() throws IOException {
        assertThat(secondsOfDripping(CHUNKS + "1;x=", "a")).isLessThan(8);
    }

    @TestAtOnce
    void givesUpOnATrailerThatArrivesForTooLong() throws IOException {
        assertThat(secondsOfDripping(CHUNKS + "0\r\nX: ", "a")).isLessThan(8);
    }

    @TestAtOnce
    void closesAConnectionThatIsThereForTooLong() throws IOException {
        try (RawClient client = new RawClient(bus)) {
            client.send("GET /nowhere HTTP/1.1\r\nHost: localhost\r\n\r\n");
            assertProblem(client.answer());

            assertThat(client.answer().isClosed()).isTrue();
        }
    }

    @TestAtOnce
    void closesAConnectionWhoseHandshakeArrivesForTooLong() throws IOException {
        byte[] clientHello = {22, 3, 1, 0x10, 0, 1, 0, 0x0F, (byte) 0xFC, 3, 3};
        try (Socket socket = new Socket("localhost", bus.port())) {
            OutputStream to = socket.getOutputStream();
            to.write(clientHello);
            Awaitility.await()
                    .atMost(8, TimeUnit.SECONDS)
                    .pollInterval(300, TimeUnit.MILLISECONDS)
                    .until(() -> {
                        try {
                            to.write(0);
                            return false;
                        } catch (SocketException closed) {
                            return true;
                        }
                    });
        }
    }

    /** Until the other side closes, while a piece is sent again and again, faster than any timeout for a piece. */
    private static long secondsOfDripping(String start, String piece) throws IOException {
        try (RawClient client = new RawClient(bus)) {
            long began = System.nanoTime();
            client.send(start);
            Awaitility.await()
                    .atMost(30, TimeUnit.SECONDS)
                    .pollInterval(300, TimeUnit.MILLISECONDS)
                    .until(() -> {
                        client.send(piece);
                        return client.isClosed();
                    });
            return Duration.ofNanos(System.nanoTime() - began).toSeconds();
        }
    }
}
