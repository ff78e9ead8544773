package id.simpul.routes.workbench;

import java.util.Objects;
import org.apache.camel.Exchange;

/** The ids of steps as the author of the route wrote them. */
final class NodeId {

    private NodeId() {}

    static String of(Exchange exchange) {
        return plain(Objects.requireNonNullElse(exchange.getExchangeExtension().getHistoryNodeId(), ""));
    }

    /** Without the service in front. */
    static String plain(String id) {
        return id.substring(id.lastIndexOf(':') + 1);
    }
}
