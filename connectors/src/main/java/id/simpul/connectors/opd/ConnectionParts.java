package id.simpul.connectors.opd;

import id.simpul.core.Secrets;
import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.ScheduledExecutorService;

/** What a connection to any system needs of the bus. */
record ConnectionParts(Secrets secrets, ScheduledExecutorService timer, Clock clock) {

    /** The technology of a system, ready to be called. */
    Technology open(OpdSystem system) throws IOException {
        if (system.protocol() instanceof SoapProtocol soap) {
            return new SoapTechnology(system, soap, this);
        }
        return new RestTechnology(system, (RestProtocol) system.protocol(), this);
    }
}
