package id.simpul.connectors.opd;

import id.simpul.core.Guard;
import id.simpul.core.Secrets;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.camel.Endpoint;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.annotations.Component;
import org.apache.camel.support.DefaultComponent;
import org.jspecify.annotations.Nullable;

/** The component {@code opd}. Its parts are taken from Camel's registry when there is one of each; it starts with all of them only. */
@Component("opd")
public final class OpdComponent extends DefaultComponent {

    @Metadata(label = "advanced", autowired = true, description = "Knows which doors are open.")
    private @Nullable Guard guard;

    @Metadata(label = "advanced", autowired = true, description = "The systems of OPDs.")
    private @Nullable OpdSystems systems;

    @Metadata(label = "advanced", autowired = true, description = "Where keys and passwords are kept.")
    private @Nullable Secrets secrets;

    @Metadata(label = "advanced", autowired = true, description = "The time.")
    private @Nullable Clock clock;

    private final Map<String, OpdConnection> connections = new HashMap<>();
    private @Nullable ScheduledExecutorService timer;

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) throws Exception {
        int slash = remaining.indexOf('/');
        OpdEndpoint endpoint = new OpdEndpoint(uri, this);
        endpoint.setSystem(slash < 0 ? remaining : remaining.substring(0, slash));
        endpoint.setOperation(slash < 0 ? "" : remaining.substring(slash + 1));
        setProperties(endpoint, parameters);
        // A wrong URI is told when the route is made, not when somebody waits for an answer.
        endpoint.wantedOperation();
        return endpoint;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        present(guard, "guard");
        timer = getCamelContext().getExecutorServiceManager().newSingleThreadScheduledExecutor(this, "opd-deadlines");
        for (OpdSystem system : systems().all()) {
            connections.put(
                    system.partner(),
                    new OpdConnection(
                            system,
                            new ConnectionParts(
                                    getCamelContext(), present(secrets, "secrets"), timer, present(clock, "clock"))));
        }
    }

    @Override
    protected void doStop() throws Exception {
        connections.values().forEach(OpdConnection::close);
        connections.clear();
        if (timer != null) {
            getCamelContext().getExecutorServiceManager().shutdownNow(timer);
        }
        super.doStop();
    }

    /** Since when no call is made because the partner keeps failing; empty while calls are let through. */
    public Optional<Instant> leftAloneSince(String partner) {
        return Optional.ofNullable(connections.get(partner)).flatMap(OpdConnection::leftAloneSince);
    }

    /** Of this process; empty when there was none since the start. */
    public Optional<LastCall> lastCall(String partner) {
        return Optional.ofNullable(connections.get(partner)).flatMap(OpdConnection::last);
    }

    /** Where a system tells what has become of cases, if it does. */
    public Optional<NewsSource> news(OpdSystem system) {
        return Optional.ofNullable(connections.get(system.partner())).flatMap(OpdConnection::news);
    }

    OpdSystems systems() {
        return present(systems, "systems");
    }

    OpdConnection connection(OpdSystem system) {
        return present(connections.get(system.partner()), "connection to " + system.partner());
    }

    Guard guard() {
        return present(guard, "guard");
    }

    public @Nullable Guard getGuard() {
        return guard;
    }

    public void setGuard(@Nullable Guard guard) {
        this.guard = guard;
    }

    public @Nullable OpdSystems getSystems() {
        return systems;
    }

    public void setSystems(@Nullable OpdSystems systems) {
        this.systems = systems;
    }

    public @Nullable Secrets getSecrets() {
        return secrets;
    }

    public void setSecrets(@Nullable Secrets secrets) {
        this.secrets = secrets;
    }

    public @Nullable Clock getClock() {
        return clock;
    }

    public void setClock(@Nullable Clock clock) {
        this.clock = clock;
    }

    private static <T> T present(@Nullable T part, String name) {
        if (part == null) {
            throw new IllegalStateException("The component opd has no " + name);
        }
        return part;
    }
}
