package id.simpul.bus.watch;

import id.simpul.routes.run.RunInterrupted;
import org.apache.camel.Exchange;
import org.apache.camel.spi.CamelEvent;
import org.apache.camel.spi.CamelEvent.ExchangeFailedEvent;
import org.apache.camel.support.EventNotifierSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * One line for each exchange that fails where no caller waits for it. Camel's own reports are off because they repeat
 * messages, which may quote data; here is only what kind of failure it was and where. That a branch of a case waits is none.
 */
@Component
final class BackgroundFailures extends EventNotifierSupport {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundFailures.class);
    private static final String DOOR = "service://";

    BackgroundFailures() {
        setIgnoreCamelContextInitEvents(true);
        setIgnoreCamelContextEvents(true);
        setIgnoreRouteEvents(true);
        setIgnoreServiceEvents(true);
        setIgnoreStepEvents(true);
        setIgnoreExchangeCreatedEvent(true);
        setIgnoreExchangeCompletedEvent(true);
        setIgnoreExchangeSendingEvents(true);
        setIgnoreExchangeSentEvents(true);
        setIgnoreExchangeRedeliveryEvents(true);
        setIgnoreExchangeAsyncProcessingStartedEvents(true);
    }

    @Override
    public boolean isEnabled(CamelEvent event) {
        return event instanceof ExchangeFailedEvent;
    }

    @Override
    public void notify(CamelEvent event) {
        Exchange exchange = ((ExchangeFailedEvent) event).getExchange();
        Throwable cause = ((ExchangeFailedEvent) event).getCause();
        if (!isToldByItsDoor(exchange) && !(cause instanceof RunInterrupted)) {
            LOG.error(
                    "Failed in the background: route {}, exchange {}, {}",
                    exchange.getFromRouteId(),
                    exchange.getExchangeId(),
                    cause == null ? "no exception" : cause.getClass().getName());
        }
    }

    /** Copies have the endpoint of their original, and its id. */
    private static boolean isToldByItsDoor(Exchange exchange) {
        return exchange.getFromEndpoint() != null
                && exchange.getFromEndpoint().getEndpointUri().startsWith(DOOR)
                && exchange.getProperty(Exchange.CORRELATION_ID) == null;
    }
}
