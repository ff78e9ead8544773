package id.simpul.routes.run;

import java.util.Objects;
import org.apache.camel.Exchange;
import org.apache.camel.Route;
import org.apache.camel.support.ExchangeHelper;

/** The id of the step that an exchange is at, as the route's author wrote it. */
public final class StepName {

    private StepName() {}

    public static String of(Exchange exchange) {
        String step = Objects.requireNonNull(
                exchange.getExchangeExtension().getHistoryNodeId(), "A step of a case's route has an id");
        Route route = ExchangeHelper.getRoute(exchange);
        String prefix = route == null ? null : route.getNodePrefixId();
        return prefix != null && step.startsWith(prefix) ? step.substring(prefix.length()) : step;
    }
}
