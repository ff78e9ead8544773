package id.simpul.bus;

import static id.simpul.bus.BusUnderTest.verification;
import static id.simpul.bus.RoughTalk.BANSOS;
import static id.simpul.bus.RoughTalk.CANARY;
import static id.simpul.bus.RoughTalk.START;
import static id.simpul.bus.RoughTalk.WHO;
import static id.simpul.bus.RoughTalk.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many slow callers at once: others are served meanwhile, or as soon as the slow ones are out. */
class SlowCrowdIT {

    private static final int PLACES = 310;

    @TempDir
    static Path folder;

    static BusUnderTest bus;

    private final List<RawClient> crowd = new ArrayList<>();

    @BeforeAll
    static void start() throws IOException {
        bus = new BusUnderTest(
                folder,
                home -> {},
                "--server.tomcat.connection-timeout=2s",
                "--server.tomcat.keep-alive-timeout=1s",
                "--server.tomcat.max-connections=" + PLACES,
                "--simpul.edge.head=4s");
    }

    @AfterAll
    static void stop() throws IOException {
        bus.close();
    }

    @AfterEach
    void disperse() throws IOException {
        for (RawClient client : crowd) {
            client.close();
        }
    }

    @Test
    void servesOthersWhileManyConnectionsAreIdleOrCrawl() throws IOException {
        for (int i = 0; i < 300; i++) {
            RawClient client = new RawClient(bus);
            crowd.add(client);
            if (i % 3 == 0) {
                client.send("P");
            } else if (i % 3 == 1) {
                client.send(START + "Content-Length: 9\r\nX: " + CANARY);
            }
        }
        crowd.forEach(client -> client.send("O"));
        theNextGoodRequestIsServed();
        crowd.forEach(client -> client.send("S"));
        theNextGoodRequestIsServed();
    }

    @Test
    void servesOthersWhileManyBodiesStall() throws IOException {
        for (int i = 0; i < 40; i++) {
            RawClient client = new RawClient(bus);
            crowd.add(client);
            client.send(START + "Content-Length: 100\r\n" + WHO + "\r\n{");
        }
        theNextGoodRequestIsServed();
        for (RawClient client : crowd) {
            assertProblem(client.answer());
        }
    }

    @Test
    void servesOthersAsSoonAsThoseWhoHeldEveryConnectionAreClosed() throws IOException {
        for (int i = 0; i < PLACES; i++) {
            crowd.add(new RawClient(bus));
            crowd.get(i).send("POST / HTTP/1.1\r\nX: ");
        }

        CompletableFuture<Void> served = CompletableFuture.runAsync(SlowCrowdIT::theNextGoodRequestIsServed);

        Awaitility.await()
                .atMost(60, TimeUnit.SECONDS)
                .pollInterval(500, TimeUnit.MILLISECONDS)
                .until(() -> {
                    crowd.forEach(client -> client.send("a"));
                    return served.isDone();
                });
        assertThat(served).isCompleted();
    }

    private static void theNextGoodRequestIsServed() {
        try {
            Reply reply =
                    bus.client("3509.dinsos.simbansos").verify(BANSOS, verification(bus.resident("active"), Map.of()));
            assertThat(reply.status()).isEqualTo(200);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
