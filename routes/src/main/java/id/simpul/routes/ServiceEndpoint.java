package id.simpul.routes;

import id.simpul.core.ServiceId;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultConsumer;
import org.apache.camel.support.DefaultEndpoint;

/** A door in a route. Nothing can send to it: exchanges come in through {@link Doors} only. */
final class ServiceEndpoint extends DefaultEndpoint {

    private final Doors doors;
    private final ServiceId service;

    ServiceEndpoint(String uri, ServiceComponent component, Doors doors, String service) {
        super(uri, component);
        this.doors = doors;
        this.service = new ServiceId(service);
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
                doors.opened(service, this);
            }

            @Override
            protected void doStop() throws Exception {
                doors.shut(service);
                super.doStop();
            }
        };
    }
}
