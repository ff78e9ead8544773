package id.simpul.connectors.opd;

import id.simpul.core.Guard;
import id.simpul.core.Secrets;
import id.simpul.core.SystemId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import java.util.function.Function;
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

    private final Map<String, OpdConnection> connections = new ConcurrentHashMap<>();
    private @Nullable ConnectionParts parts;
    private @Nullable ScheduledExecutorService timer;

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) throws Exception {
        int slash = remaining.indexOf('/');
        OpdEndpoint endpoint = new OpdEndpoint(uri, this);
        endpoint.setSystem(slash < 0 ? remaining : remaining.substring(0, slash));
        endpoint.setOperation(slash < 0 ? "" : remaining.substring(slash + 1));
        setProperties(endpoint, parameters);
        // A wrong URI is told when the route is made, not when somebody waits for an answer.
        endpoint.requireForm();
        return endpoint;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        present(guard, "guard");
        timer = getCamelContext().getExecutorServiceManager().newSingleThreadScheduledExecutor(this, "opd-deadlines");
        parts = new ConnectionParts(getCamelContext(), present(secrets, "secrets"), timer, present(clock, "clock"));
        systems().all().forEach(this::begin);
    }

    /**
     * What begins from now on goes to this version of a system. What is on its way ends on the version before, whose
     * connection is closed after the last call.
     */
    public void begin(OpdSystem system) {
        OpdConnection connection = new OpdConnection(system, present(parts, "connections before it has started"));
        OpdConnection before = connections.put(system.partner(), connection);
        systems().put(system);
        if (before != null) {
            before.retire();
        }
    }

    /** No call to this system begins any more. */
    public void end(SystemId system) {
        systems().remove(system);
        OpdConnection before = connections.get(OpdSystem.partnerOf(system));
        if (before != null
                && before.system().id().equals(system)
                && connections.remove(OpdSystem.partnerOf(system), before)) {
            before.retire();
        }
    }

    @Override
    protected void doStop() throws Exception {
        List<OpdConnection> open = List.copyOf(connections.values());
        connections.clear();
        open.forEach(OpdConnection::close);
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

    /** Looks where a system tells what has become of cases, if it does. The look ends on the version on which it begins. */
    public void look(SystemId system, Consumer<NewsSource> look) {
        using(system.value(), connection -> {
            connection.news().ifPresent(look);
            return system;
        });
    }

    OpdSystems systems() {
        return present(systems, "systems");
    }

    /**
     * Uses the version in force, which nobody closes meanwhile.
     *
     * @param name of a system, with its region or without
     * @return nothing when no version of that system is in force here
     */
    <T> Optional<T> using(String name, Function<OpdConnection, T> use) {
        for (OpdConnection known = connection(name); known != null; known = connection(name)) {
            if (known.enter()) {
                try {
                    return Optional.of(use.apply(known));
                } finally {
                    known.leave();
                }
            }
        }
        return Optional.empty();
    }

    /** A retired one is never found twice: another has its place before it is retired, or none has. */
    private @Nullable OpdConnection connection(String name) {
        return connections.values().stream()
                .filter(known -> known.system().isNamed(name))
                .findFirst()
                .orElse(null);
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
