package id.simpul.connectors.opd;

import id.simpul.core.PartnerEndpoint;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.Category;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriEndpoint;
import org.apache.camel.spi.UriPath;
import org.apache.camel.support.DefaultEndpoint;

/** Call the application of an OPD as its system file describes it, within an open door. */
@UriEndpoint(
        firstVersion = "0.1.0",
        scheme = "opd",
        title = "OPD",
        syntax = "opd:system/operation",
        category = {Category.API},
        producerOnly = true)
public final class OpdEndpoint extends DefaultEndpoint implements PartnerEndpoint {

    @UriPath(description = "The system, such as disnaker.siapkerja; its region may stand before it.")
    @Metadata(required = true)
    private String system = "";

    @UriPath(description = "An operation of the system file.")
    @Metadata(required = true)
    private String operation = "";

    OpdEndpoint(String uri, OpdComponent component) {
        super(uri, component);
    }

    public String getSystem() {
        return system;
    }

    public void setSystem(String system) {
        this.system = system;
    }

    public String getOperation() {
        return operation;
    }

    public void setOperation(String operation) {
        this.operation = operation;
    }

    OpdSystem wantedSystem() {
        return getComponent()
                .systems()
                .find(system)
                .orElseThrow(() -> new IllegalArgumentException(
                        "opd:" + system + " is no system: systems/ has no file " + "of that name"));
    }

    Operation wantedOperation() {
        Operation wanted = wantedSystem().operations().get(operation);
        if (wanted == null) {
            throw new IllegalArgumentException("opd:" + system + " has no operation '" + operation + "'");
        }
        return wanted;
    }

    @Override
    public String partner() {
        return wantedSystem().partner();
    }

    @Override
    public boolean leavesEffect() {
        return wantedOperation().effect();
    }

    @Override
    public Optional<Instant> opensAt(Instant now) {
        return wantedSystem().hours().flatMap(hours -> hours.opensAt(now));
    }

    @Override
    public Optional<Map<String, Object>> inquire(String key) {
        return getComponent()
                .connection(wantedSystem())
                .inquire(wantedOperation(), key)
                .orThrow();
    }

    @Override
    public OpdComponent getComponent() {
        return (OpdComponent) super.getComponent();
    }

    @Override
    public Producer createProducer() {
        return new OpdProducer(this);
    }

    @Override
    public Consumer createConsumer(Processor processor) {
        throw new UnsupportedOperationException("opd: only calls, it does not listen");
    }
}
