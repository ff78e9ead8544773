package id.simpul.connectors.opd;

import id.simpul.connectors.partner.CallSite;
import id.simpul.core.BusException;
import id.simpul.core.PartnerEndpoint;
import id.simpul.core.ProblemCode;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultProducer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One step of a route. Without the proof of an open door nothing is sent. The values of the answer go into the exchange
 * variable named by the step's id; the body is left alone.
 */
final class OpdProducer extends DefaultProducer {

    private static final Logger LOG = LoggerFactory.getLogger(OpdProducer.class);

    private final OpdComponent component;
    private final OpdEndpoint endpoint;
    private final String partner;

    OpdProducer(OpdEndpoint endpoint) {
        super(endpoint);
        component = endpoint.getComponent();
        this.endpoint = endpoint;
        partner = endpoint.partner();
    }

    @Override
    public void process(Exchange exchange) {
        CallSite.requireOpenDoor(exchange, component.guard(), partner);
        CallSite.tellProvenance(exchange, Optional.empty());
        String step = CallSite.step(exchange, partner);
        OpdResult<Map<String, Object>> result = call(exchange);
        CallSite.tellProvenance(exchange, result.provenance());
        result.provenance().ifPresent(source -> component.guard().answered(CallSite.proof(exchange, partner), source));
        exchange.setVariable(step, result.orThrow());
    }

    private OpdResult<Map<String, Object>> call(Exchange exchange) {
        try {
            ExchangeInput input = new ExchangeInput(exchange, partner, key(exchange));
            return endpoint.using((connection, operation) -> connection.call(operation, input));
        } catch (BusException problem) {
            throw problem;
        } catch (RuntimeException ours) {
            // The message is left out: it may quote what was to be sent.
            LOG.error(
                    "A call to {} could not be made: {}",
                    partner,
                    ours.getClass().getName());
            throw new BusException(ProblemCode.INTERNAL, Map.of("partner", partner));
        }
    }

    private static Optional<String> key(Exchange exchange) {
        return Optional.ofNullable(exchange.getProperty(PartnerEndpoint.KEY_PROPERTY, String.class))
                .filter(key -> key.matches("[!-~]{1,200}"));
    }
}
