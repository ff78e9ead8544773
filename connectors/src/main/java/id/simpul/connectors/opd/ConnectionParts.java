package id.simpul.connectors.opd;

import id.simpul.core.Secrets;
import java.time.Clock;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.camel.CamelContext;

/** What a connection to any system needs of the bus. */
record ConnectionParts(CamelContext camel, Secrets secrets, ScheduledExecutorService timer, Clock clock) {

    /** The technology of a system, ready to be called. */
    Technology open(OpdSystem system) {
        if (system.protocol() instanceof SoapProtocol soap) {
            return new SoapTechnology(system, soap, this);
        }
        if (system.protocol() instanceof JdbcProtocol jdbc) {
            return new JdbcTechnology(system, jdbc, this);
        }
        return new RestTechnology(system, (RestProtocol) system.protocol(), this);
    }
}
