package id.simpul.connectors.opd;

import id.simpul.core.BusException;
import id.simpul.core.PartnerEndpoint;
import id.simpul.core.ProblemCode;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
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

    private static final String SYSTEM = "([0-9]{2,4}\\.)?[a-z0-9-]+\\.[a-z0-9-]+";
    private static final String WITH_REGION = ".+\\..+\\..+";

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

    /** Which systems there are changes while routes run, so a wrong name is told at the call, and by the checker before. */
    void requireForm() {
        if (!system.matches(SYSTEM) || operation.isEmpty()) {
            throw new IllegalArgumentException("opd:" + system + "/" + operation
                    + " is not of the form opd:disnaker.siapkerja/permohonan, nor has it the region before");
        }
    }

    /**
     * Makes one call, whole, to the version of the system that is in force.
     *
     * @throws BusException CONFIGURATION_MISSING when none is, or it has no such operation
     */
    <T> T using(BiFunction<OpdConnection, Operation, T> call) {
        return getComponent()
                .using(system, connection -> call.apply(connection, operation(connection.system())))
                .orElseThrow(this::missing);
    }

    private OpdSystem wantedSystem() {
        return getComponent().systems().find(system).orElseThrow(this::missing);
    }

    private Operation operation(OpdSystem described) {
        Operation wanted = described.operations().get(operation);
        if (wanted == null) {
            throw missing();
        }
        return wanted;
    }

    private BusException missing() {
        return new BusException(
                ProblemCode.CONFIGURATION_MISSING,
                Map.of("partner", partner(), "path", "opd:" + system + "/" + operation));
    }

    @Override
    public String partner() {
        return system.substring(system.matches(WITH_REGION) ? system.indexOf('.') + 1 : 0);
    }

    /** Of a system that is not in force it is not known. */
    @Override
    public boolean leavesEffect() {
        return operation(wantedSystem()).effect();
    }

    @Override
    public Optional<Instant> opensAt(Instant now) {
        OpdSystem wanted = wantedSystem();
        operation(wanted);
        return wanted.hours().flatMap(hours -> hours.opensAt(now));
    }

    @Override
    public Optional<Map<String, Object>> inquire(String key) {
        return using((connection, wanted) -> connection.inquire(wanted, key)).orThrow();
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
