package id.simpul.connectors.partner;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.connectors.dukcapil.OpenDoor;
import id.simpul.connectors.dukcapil.RecordingGuard;
import id.simpul.core.BusException;
import id.simpul.core.CallOutcome;
import id.simpul.core.OpenExchange;
import id.simpul.core.Outcome;
import id.simpul.core.PartnerEndpoint;
import id.simpul.core.ProblemCode;
import id.simpul.core.Subject;
import id.simpul.sandbox.TestAuthority;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The contract for lookups under an agreement: besides, each call is admitted, and the account of it is true. */
public abstract class GuardedConnectorContract extends HttpConnectorContract {

    /** @param route makes one call about the subject */
    public record Bed(AutoCloseable whole, CamelContext camel, RecordingGuard guard, String route, Subject subject) {}

    private @Nullable Bed bed;

    /** As {@link #connect(int, TestAuthority)}; nothing is in the context but the connector and the route. */
    protected abstract Bed make(int port, TestAuthority trusted) throws Exception;

    @AfterEach
    void everyPermitIsSettledOnceAndSpentWhenAByteMayHaveLeft() throws Exception {
        if (bed == null) {
            return;
        }
        assertThat(bed.guard().settled).doesNotHaveDuplicates().hasSameSizeAs(bed.guard().permits);
        assertThat(bed.guard().outcomes.stream().filter(CallOutcome::sent).count())
                .isGreaterThanOrEqualTo(partner.arrived());
        assertThat(bed.guard().outcomes)
                .filteredOn(outcome -> outcome.outcome() != Outcome.ANSWERED)
                .allSatisfy(outcome -> assertThat(outcome.disclosed()).isEmpty());
    }

    @Test
    void callThatReachedNobodyIsGivenBack() throws Exception {
        connect();
        partner.stop();

        call("");

        assertThat(bed().guard().outcomes).containsExactly(CallOutcome.notSent());
    }

    @Test
    void callToAnotherAuthorityIsGivenBack() throws Exception {
        connect(partner.port(), TestAuthority.marked());

        call("");

        assertThat(bed().guard().outcomes).containsExactly(CallOutcome.notSent());
    }

    @Test
    void sendsNothingWithoutAPermit() throws Exception {
        connect();
        bed().guard().close();

        assertThat(call("").getException(BusException.class).code()).isEqualTo(ProblemCode.QUOTA_EXHAUSTED);
        assertThat(bed().guard().settled).isEmpty();
        assertThat(partner.arrived()).isZero();
    }

    @Override
    protected final void connect(int port, TestAuthority trusted) throws Exception {
        bed = make(port, trusted);
    }

    @Override
    protected final void disconnect() throws Exception {
        if (bed != null) {
            bed.whole().close();
        }
    }

    @Override
    protected final boolean leavesEffect() {
        return false;
    }

    @Override
    protected final Exchange call(String key) {
        return send(exchange -> {
            exchange.setProperty(PartnerEndpoint.KEY_PROPERTY, key);
            exchange.getExchangeExtension().setSafeCopyProperty(OpenExchange.KEY, new OpenDoor());
        });
    }

    @Override
    protected final Exchange callOutsideADoor() {
        Exchange exchange = send(outside -> outside.setProperty(OpenExchange.KEY, new OpenDoor()));
        assertThat(bed().guard().asks).isEmpty();
        return exchange;
    }

    private Exchange send(Processor proof) {
        return bed().camel().createProducerTemplate().send(bed().route(), exchange -> {
            exchange.getMessage().setHeader("X-Dari-Rute", "x");
            exchange.getMessage().setHeader("CamelHttpUri", "https://localhost:1/");
            exchange.setVariable(Subject.VARIABLE, bed().subject());
            proof.process(exchange);
        });
    }

    private Bed bed() {
        if (bed == null) {
            throw new IllegalStateException("Not connected");
        }
        return bed;
    }
}
