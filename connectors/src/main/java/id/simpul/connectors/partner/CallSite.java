package id.simpul.connectors.partner;

import id.simpul.core.BusException;
import id.simpul.core.OpenExchange;
import id.simpul.core.ProblemCode;
import java.util.Map;
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
