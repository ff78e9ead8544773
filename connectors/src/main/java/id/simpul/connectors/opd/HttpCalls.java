package id.simpul.connectors.opd;

import id.simpul.connectors.partner.Delivery;
import id.simpul.connectors.partner.HttpAnswer;
import id.simpul.connectors.partner.PartnerClient;
import id.simpul.connectors.partner.Reach;
import id.simpul.core.BusException;
import id.simpul.core.Provenance;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;

/** Sends HTTP requests to one system, and says how each ended. */
final class HttpCalls implements AutoCloseable {

    private final String partner;
    private final PartnerClient client;

    HttpCalls(OpdSystem system, ConnectionParts parts) {
        partner = system.partner();
        Reach reach = new Reach(
                partner, system.trust(), system.timeouts(), system.bulkhead().calls(), system.largestAnswer());
        client = new PartnerClient(reach, Optional.empty(), parts.timer(), parts.clock());
    }

    /** @param read gives the value of an answer, or throws its problem */
    <T> OpdResult<T> send(
            Supplier<? extends HttpUriRequestBase> request, Instant deadline, Function<HttpAnswer, T> read) {
        Delivery delivery = client.send(request, deadline);
        if (delivery instanceof Delivery.Failed failed) {
            return OpdResult.refused(
                    new BusException(failed.problem(), Map.of("partner", partner), failed.cause()), Optional.empty());
        }
        Delivery.Answered answered = (Delivery.Answered) delivery;
        Provenance provenance = answered.provenance();
        try {
            return OpdResult.of(read.apply(answered.answer()), provenance);
        } catch (BusException problem) {
            return OpdResult.refused(problem, Optional.of(provenance));
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
