package id.simpul.sandbox.bpjs;

import id.simpul.sandbox.TlsIdentity;
import id.simpul.sandbox.dukcapil.Population;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * What a simulated VClaim service is started with.
 *
 * @param port of the service; 0 takes a free one
 * @param controlPort of the control, always another one
 * @param window how far a timestamp may be from now; what the real service allows is not published
 */
public record BpjsSettings(
        TlsIdentity identity,
        int port,
        int controlPort,
        List<Customer> customers,
        Population population,
        Duration window,
        Clock clock) {

    /** Five minutes either way. */
    public static final Duration USUAL_WINDOW = Duration.ofMinutes(5);

    public BpjsSettings {
        customers = List.copyOf(customers);
    }

    /** Somebody who may ask: the id, the secret and the service's key that they were given. */
    public record Customer(String consId, String secret, String userKey) {

        @Override
        public String toString() {
            return "Customer[masked]";
        }
    }

    /** Free ports and the usual window. */
    public static BpjsSettings of(TlsIdentity identity, List<Customer> customers, Population population, Clock clock) {
        return new BpjsSettings(identity, 0, 0, customers, population, USUAL_WINDOW, clock);
    }

    public BpjsSettings withPorts(int service, int control) {
        return new BpjsSettings(identity, service, control, customers, population, window, clock);
    }

    public BpjsSettings withWindow(Duration wanted) {
        return new BpjsSettings(identity, port, controlPort, customers, population, wanted, clock);
    }

    @Override
    public String toString() {
        return "BpjsSettings[masked]";
    }
}
