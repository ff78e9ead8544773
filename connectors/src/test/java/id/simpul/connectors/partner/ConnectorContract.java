package id.simpul.connectors.partner;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.core.BusException;
import id.simpul.core.PartnerEndpoint;
import id.simpul.core.ProblemCode;
import id.simpul.core.Provenance;
import id.simpul.sandbox.TestAuthority;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What every connector promises, whatever its partner speaks, over real TLS and to a real server. Its answers must be given
 * within a second. For authors of connectors: extend this, or {@link HttpConnectorContract} when the partner speaks HTTP.
 */
@Timeout(60)
public abstract class ConnectorContract {

    /** Stands in the words of a refusal and must not be seen anywhere. */
    public static final String SECRET = "RAHASIA";

    @TempDir
    protected Path folder;

    protected ContractPeer partner;

    @BeforeEach
    void start() throws Exception {
        partner = startPartner();
    }

    @AfterEach
    void stop() throws Exception {
        disconnect();
        partner.close();
    }

    protected abstract ContractPeer startPartner() throws Exception;

    /** Connects to this port of localhost, with a time of one second for an answer. */
    protected abstract void connect(int port, TestAuthority trusted) throws Exception;

    protected abstract void disconnect() throws Exception;

    /** Makes the call in a route, in an open door. */
    protected abstract Exchange call(String key);

    protected abstract Exchange callOutsideADoor();

    /** A call that leaves nothing behind has no key. */
    protected boolean leavesEffect() {
        return true;
    }

    /** What {@link Misconduct#REFUSAL} comes to. */
    protected ProblemCode refused() {
        return ProblemCode.PARTNER_REQUEST_REFUSED;
    }

    @Test
    void givesTheAnswerAndSaysWhereItComesFrom() throws Exception {
        connect();

        Exchange exchange = call("kunci-1");

        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getProperty(PartnerEndpoint.PROVENANCE_PROPERTY, Provenance.class)
                        .reality())
                .isEqualTo(Provenance.Reality.SANDBOX);
        assertThat(exchange.getMessage().getHeaders()).containsOnlyKeys("X-Dari-Rute", "CamelHttpUri");
    }

    @Test
    void sendsNothingWithoutProof() throws Exception {
        connect();

        assertThat(problem(callOutsideADoor())).isEqualTo(ProblemCode.OUTSIDE_DOOR);
        assertThat(partner.arrived()).isZero();
    }

    @Test
    void sendsNoHeaderOfTheRoute() throws Exception {
        connect();

        call("kunci-1");

        assertThat(partner.arrived()).isOne();
        assertThat(partner.sawHeadersOfTheRoute()).isFalse();
    }

    @Test
    void repeatedCallCarriesTheSameKeyAndALookupNone() throws Exception {
        connect();

        assertThat(call("kunci-1").getException()).isNull();
        assertThat(call("kunci-1").getException()).isNull();

        assertThat(partner.arrived()).isEqualTo(2);
        assertThat(partner.carried("kunci-1")).isEqualTo(leavesEffect() ? 2 : 0);
    }

    @Test
    void portThatNobodyHoldsIsUnreachable() throws Exception {
        connect();
        partner.stop();

        assertThat(problem(call("kunci-1"))).isEqualTo(ProblemCode.PARTNER_UNREACHABLE);
    }

    @Test
    void certificateOfAnotherAuthorityIsUnreachable() throws Exception {
        connect(partner.port(), TestAuthority.marked());

        assertThat(problem(call("kunci-1"))).isEqualTo(ProblemCode.PARTNER_UNREACHABLE);
        assertThat(partner.arrived()).isZero();
    }

    @Test
    void portWithoutTlsIsUnreachable() throws Exception {
        try (Peer plain = Peer.plain()) {
            plain.behaves((asked, connection) -> connection.close());
            connect(plain.port(), Peer.AUTHORITY);

            assertThat(problem(call("kunci-1"))).isEqualTo(ProblemCode.PARTNER_UNREACHABLE);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SILENCE", "TRICKLE"})
    void answerThatDoesNotComeInTimeIsATimeout(Misconduct slow) throws Exception {
        partner.behaves(slow);
        connect();

        assertThat(problem(call("kunci-1"))).isEqualTo(ProblemCode.PARTNER_TIMEOUT);
    }

    @ParameterizedTest
    @EnumSource(names = {"CUT", "HALF", "OTHER_ENCODING"})
    void answerThatIsNotWholeIsAFailure(Misconduct broken) throws Exception {
        partner.behaves(broken);
        connect();

        assertThat(problem(call("kunci-1"))).isEqualTo(ProblemCode.PARTNER_FAILED);
        assertThat(partner.arrived()).isOne();
    }

    @Test
    void hugeAnswerIsGivenUp() throws Exception {
        partner.behaves(Misconduct.FLOOD);
        connect();

        assertThat(problem(call("kunci-1"))).isEqualTo(ProblemCode.PARTNER_FAILED);
        assertThat(partner.floodWasGivenUp()).isTrue();
    }

    @Test
    void answerThatNobodyForesawIsNoSuccess() throws Exception {
        partner.behaves(Misconduct.NONSENSE);
        connect();

        assertThat(problem(call("kunci-1"))).isIn(ProblemCode.PARTNER_ANSWER_UNKNOWN, ProblemCode.PARTNER_FAILED);
    }

    @Test
    void refusalIsToldWithoutThePartnersWords() throws Exception {
        partner.behaves(Misconduct.REFUSAL);
        connect();

        Exchange exchange = call("kunci-1");

        assertThat(problem(exchange)).isEqualTo(refused());
        assertThat(exchange.getException())
                .satisfies(problem -> assertThat(stackTrace(problem)).doesNotContain(SECRET));
    }

    @Test
    void partnerThatComesBackIsCalledAgain() throws Exception {
        connect();
        call("kunci-1");
        partner.stop();
        assertThat(problem(call("kunci-2"))).isNotNull();

        partner.startAgain();

        assertThat(call("kunci-2").getException()).isNull();
    }

    private static String stackTrace(Throwable problem) {
        StringWriter words = new StringWriter();
        problem.printStackTrace(new PrintWriter(words));
        return words.toString();
    }

    protected final void connect() throws Exception {
        connect(partner.port(), Peer.AUTHORITY);
    }

    protected static ProblemCode problem(Exchange exchange) {
        BusException problem = exchange.getException(BusException.class);
        assertThat(problem).isNotNull();
        assertThat(problem.arguments()).containsKey("partner");
        return problem.code();
    }
}
