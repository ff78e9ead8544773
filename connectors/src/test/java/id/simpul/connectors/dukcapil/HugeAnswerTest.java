package id.simpul.connectors.dukcapil;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import id.simpul.core.BusException;
import id.simpul.core.ProblemCode;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An answer of 50 MB, of which no more is read than the sockets hold and no more is kept than the limit. */
final class HugeAnswerTest {

    private static final int HUGE = 50_000_000;
    private static final int BLOCK = 8192;
    private static final long MOST_SENT = 25_000_000;
    private static final long MOST_ALLOCATED = 16_000_000;

    @TempDir
    private Path folder;

    private final CompletableFuture<Long> sent = new CompletableFuture<>();
    private int status;
    private String type = "";
    private boolean tellsLength;
    private HttpsServer server;
    private TestBed bed;

    @BeforeEach
    void start() throws Exception {
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(
                new HttpsConfigurator(TestBed.AUTHORITY.identity().serverContext()));
        server.createContext("/", this::answer);
        server.start();
        bed = TestBed.startAt(folder, server.getAddress().getPort(), TestBed.AUTHORITY);
    }

    @AfterEach
    void stop() throws Exception {
        bed.close();
        server.stop(0);
    }

    @ParameterizedTest
    @CsvSource({
        "200, application/json, false, PARTNER_FAILED",
        "200, application/json, true,  PARTNER_FAILED",
        "200, text/html,        false, PARTNER_FAILED",
        "500, text/html,        true,  PARTNER_FAILED",
        "404, text/plain,       false, PARTNER_REQUEST_REFUSED"
    })
    void isGivenUpWithoutReadingItAll(int status, String type, boolean tellsLength, ProblemCode code) throws Exception {
        this.status = status;
        this.type = type;
        this.tellsLength = tellsLength;
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();

        BusException problem = bed.retrieve().getException(BusException.class);

        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(MOST_ALLOCATED);
        assertThat(problem.code()).isEqualTo(code);
        assertThat(bed.guard.outcomes)
                .singleElement()
                .satisfies(told -> assertThat(told.sent()).isTrue());
        assertThat(sent.get(20, TimeUnit.SECONDS)).isLessThan(MOST_SENT);
    }

    private void answer(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, tellsLength ? HUGE : 0);
        byte[] block = " ".repeat(BLOCK).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        long count = 0;
        try (OutputStream body = exchange.getResponseBody()) {
            for (; count < HUGE; count += block.length) {
                body.write(block, 0, (int) Math.min(block.length, HUGE - count));
            }
        } finally {
            sent.complete(count);
        }
    }
}
