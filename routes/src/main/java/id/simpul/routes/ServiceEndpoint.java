package id.simpul.routes;

import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultConsumer;
import org.apache.camel.support.DefaultEndpoint;

/** A door in a route. Nothing can send to it: exchanges come in through {@link Doors} only. */
final class ServiceEndpoint extends DefaultEndpoint {

    private final Doors doors;
    private final ServiceVersion version;

    ServiceEndpoint(String uri, ServiceComponent component, Doors doors, ServiceVersion version) {
        super(uri, component);
        this.doors = doors;
        this.version = version;
    }

    @Override
    public Producer createProducer() {
        throw new IllegalArgumentException(getEndpointUri() + " is a door: routes start here and cannot send to it");
    }

    @Override
    public Consumer createConsumer(Processor processor) {
        return new DefaultConsumer(this, processor) {
            @Override
            protected void doStart() throws Exception {
                super.doStart();
                doors.opened(version, this);
            }

            @Override
            protected void doStop() throws Exception {
                doors.shut(version);
                super.doStop();
            }
        };
    }
}
