package id.simpul.connectors.partner;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.core.BusException;
import id.simpul.core.PartnerEndpoint;
import id.simpul.core.ProblemCode;
import id.simpul.core.Provenance;
import id.simpul.sandbox.TestAuthority;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What every connector promises, whatever its partner speaks, over real TLS. Its answers must be given within a second. */
@Timeout(60)
public abstract class ConnectorContract {

    private static final long HUGE = 64_000_000;

    @TempDir
    protected Path folder;

    protected Peer peer;

    @BeforeEach
    void startPeer() throws Exception {
        peer = Peer.secure();
        peer.answers(200, "application/json", goodAnswer());
    }

    @AfterEach
    void stopPeer() throws Exception {
        disconnect();
        peer.close();
    }

    /** Connects to this port of localhost, with a time of one second for an answer. */
    protected abstract void connect(int port, TestAuthority trusted) throws Exception;

    protected abstract void disconnect() throws Exception;

    /** Makes the call in a route, in an open door. */
    protected abstract Exchange call(String key);

    protected abstract Exchange callOutsideADoor();

    protected abstract String goodAnswer();

    @Test
    void givesTheAnswerAndSaysWhereItComesFrom() throws Exception {
        connect(peer.port(), Peer.AUTHORITY);

        Exchange exchange = call("kunci-1");

        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getProperty(PartnerEndpoint.PROVENANCE_PROPERTY, Provenance.class)
                        .reality())
                .isEqualTo(Provenance.Reality.SANDBOX);
        assertThat(exchange.getMessage().getHeaders()).containsOnlyKeys("X-Dari-Rute", "CamelHttpUri");
    }

    @Test
    void sendsNothingWithoutProof() throws Exception {
        connect(peer.port(), Peer.AUTHORITY);

        assertThat(problem(callOutsideADoor())).isEqualTo(ProblemCode.OUTSIDE_DOOR);
        assertThat(peer.asked()).isEmpty();
    }

    @Test
    void sendsNoHeaderOfTheRoute() throws Exception {
        connect(peer.port(), Peer.AUTHORITY);

        call("kunci-1");

        assertThat(peer.asked())
                .singleElement()
                .satisfies(asked -> assertThat(asked.headers()).doesNotContainKeys("x-dari-rute", "camelhttpuri"));
    }

    @Test
    void repeatedCallCarriesTheSameKey() throws Exception {
        connect(peer.port(), Peer.AUTHORITY);

        call("kunci-1");
        call("kunci-1");

        assertThat(peer.asked())
                .hasSize(2)
                .allSatisfy(asked -> assertThat(asked.headers()).containsValue("kunci-1"));
    }

    @Test
    void portThatNobodyHoldsIsUnreachable() throws Exception {
        connect(peer.port(), Peer.AUTHORITY);
        peer.stop();

        assertThat(problem(call("kunci-1"))).isEqualTo(ProblemCode.PARTNER_UNREACHABLE);
    }

    @Test
    void certificateOfAnotherAuthorityIsUnreachable() throws Exception {
        connect(peer.port(), TestAuthority.marked());

        assertThat(problem(call("kunci-1"))).isEqualTo(ProblemCode.PARTNER_UNREACHABLE);
        assertThat(peer.asked()).isEmpty();
    }

    @Test
    void portWithoutTlsIsUnreachable() throws Exception {
        try (Peer plain = Peer.plain()) {
            plain.behaves((asked, connection) -> connection.close());
            connect(plain.port(), Peer.AUTHORITY);

            assertThat(problem(call("kunci-1"))).isEqualTo(ProblemCode.PARTNER_UNREACHABLE);
        }
    }

    @Test
    void silenceIsATimeout() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        peer.behaves((asked, connection) -> end.await());
        connect(peer.port(), Peer.AUTHORITY);

        assertThat(problem(call("kunci-1"))).isEqualTo(ProblemCode.PARTNER_TIMEOUT);
        end.countDown();
    }

    @Test
    void answerThatTricklesIsATimeout() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        peer.behaves((asked, connection) -> trickle(connection, end));
        connect(peer.port(), Peer.AUTHORITY);

        assertThat(problem(call("kunci-1"))).isEqualTo(ProblemCode.PARTNER_TIMEOUT);
        end.countDown();
    }

    @Test
    void connectionCutAfterTheRequestIsAFailure() throws Exception {
        peer.behaves((asked, connection) -> connection.close());
        connect(peer.port(), Peer.AUTHORITY);

        assertThat(problem(call("kunci-1"))).isEqualTo(ProblemCode.PARTNER_FAILED);
        assertThat(peer.asked()).hasSize(1);
    }

    @Test
    void halfAnAnswerIsAFailure() throws Exception {
        byte[] whole = goodAnswer().getBytes(StandardCharsets.UTF_8);
        peer.behaves((asked, connection) -> {
            Peer.head(connection, 200, "application/json", whole.length);
            connection.getOutputStream().write(whole, 0, whole.length / 2);
            connection.close();
        });
        connect(peer.port(), Peer.AUTHORITY);

        assertThat(problem(call("kunci-1"))).isEqualTo(ProblemCode.PARTNER_FAILED);
    }

    @Test
    void answerInAnotherEncodingIsAFailure() throws Exception {
        byte[] latin = goodAnswer().replaceFirst("\"\\}", "é\"}").getBytes(StandardCharsets.ISO_8859_1);
        peer.behaves((asked, connection) -> Peer.write(connection, 200, "application/json", latin));
        connect(peer.port(), Peer.AUTHORITY);

        assertThat(problem(call("kunci-1"))).isEqualTo(ProblemCode.PARTNER_FAILED);
    }

    @Test
    void hugeAnswerIsGivenUp() throws Exception {
        CompletableFuture<Long> written = new CompletableFuture<>();
        peer.behaves((asked, connection) -> flood(connection, written));
        connect(peer.port(), Peer.AUTHORITY);

        assertThat(problem(call("kunci-1"))).isEqualTo(ProblemCode.PARTNER_FAILED);
        assertThat(written.get(20, TimeUnit.SECONDS)).isLessThan(HUGE / 2);
    }

    @Test
    void pageWhereAnAnswerIsExpectedIsNoSuccess() throws Exception {
        peer.answers(200, "text/html", "<html>Silakan masuk</html>");
        connect(peer.port(), Peer.AUTHORITY);

        assertThat(problem(call("kunci-1"))).isIn(ProblemCode.PARTNER_ANSWER_UNKNOWN, ProblemCode.PARTNER_FAILED);
    }

    @Test
    void refusalIsTold() throws Exception {
        peer.answers(422, "application/json", "{\"pesan\":\"RAHASIA\"}");
        connect(peer.port(), Peer.AUTHORITY);

        Exchange exchange = call("kunci-1");

        assertThat(problem(exchange)).isEqualTo(ProblemCode.PARTNER_REQUEST_REFUSED);
        assertThat(exchange.getException()).hasMessageNotContaining("RAHASIA");
    }

    @Test
    void partnerThatComesBackIsCalledAgain() throws Exception {
        connect(peer.port(), Peer.AUTHORITY);
        call("kunci-1");
        peer.stop();
        assertThat(problem(call("kunci-2"))).isNotNull();

        peer.startAgain();

        assertThat(call("kunci-2").getException()).isNull();
    }

    protected static ProblemCode problem(Exchange exchange) {
        BusException problem = exchange.getException(BusException.class);
        assertThat(problem).isNotNull();
        assertThat(problem.arguments()).containsKey("partner");
        return problem.code();
    }

    private static void trickle(Socket connection, CountDownLatch end) throws Exception {
        Peer.head(connection, 200, "application/json", 1000);
        while (!end.await(100, TimeUnit.MILLISECONDS)) {
            connection.getOutputStream().write(' ');
            connection.getOutputStream().flush();
        }
    }

    private static void flood(Socket connection, CompletableFuture<Long> written) throws Exception {
        long count = 0;
        try {
            Peer.head(connection, 200, "application/json", HUGE);
            byte[] block = new byte[65_536];
            for (; count < HUGE; count += block.length) {
                connection.getOutputStream().write(block);
            }
        } finally {
            written.complete(count);
        }
    }
}
