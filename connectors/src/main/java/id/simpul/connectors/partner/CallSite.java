package id.simpul.connectors.partner;

import id.simpul.core.BusException;
import id.simpul.core.Guard;
import id.simpul.core.OpenExchange;
import id.simpul.core.PartnerEndpoint;
import id.simpul.core.ProblemCode;
import id.simpul.core.Provenance;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Route;
import org.apache.camel.support.ExchangeHelper;

/** Where in a route a call is made: whose exchange it is, and which step. */
public final class CallSite {

    private CallSite() {}

    /** @throws BusException outside a door; a detached copy has no proof either */
    public static OpenExchange proof(Exchange exchange, String partner) {
        OpenExchange proof = exchange.getExchangeExtension().getSafeCopyProperty(OpenExchange.KEY, OpenExchange.class);
        if (proof == null) {
            throw new BusException(ProblemCode.OUTSIDE_DOOR, Map.of("partner", partner));
        }
        return proof;
    }

    /** For connectors that need no admission. @throws BusException when the door has answered, did not make the proof, or the right ended */
    public static void requireOpenDoor(Exchange exchange, Guard guard, String partner) {
        OpenExchange proof = proof(exchange, partner);
        if (!guard.isOpen(proof, exchange.getExchangeId())) {
            throw new BusException(ProblemCode.OUTSIDE_DOOR, Map.of("partner", partner));
        }
        guard.requireRight(proof, partner);
    }

    /** Where the answer comes from, for the record of the run. */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    public static void tellProvenance(Exchange exchange, Optional<Provenance> provenance) {
        if (provenance.isPresent()) {
            exchange.setProperty(PartnerEndpoint.PROVENANCE_PROPERTY, provenance.get());
        } else {
            exchange.removeProperty(PartnerEndpoint.PROVENANCE_PROPERTY);
        }
    }

    /**
     * The id that the route's author wrote; ids are unique in a Camel context, so packages may set a prefix.
     *
     * @param otherwise the name when the call is made outside a route
     */
    public static String step(Exchange exchange, String otherwise) {
        String step = exchange.getExchangeExtension().getHistoryNodeId();
        if (step == null) {
            return otherwise;
        }
        Route route = ExchangeHelper.getRoute(exchange);
        String prefix = route == null ? null : route.getNodePrefixId();
        return prefix != null && step.startsWith(prefix) ? step.substring(prefix.length()) : step;
    }
}
