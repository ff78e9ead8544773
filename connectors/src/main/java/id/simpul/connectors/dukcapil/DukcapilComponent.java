package id.simpul.connectors.dukcapil;

import id.simpul.connectors.partner.GuardedCall;
import id.simpul.connectors.partner.PartnerGate;
import id.simpul.connectors.partner.PartnerTrust;
import id.simpul.core.Guard;
import id.simpul.core.Secrets;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.camel.Endpoint;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.annotations.Component;
import org.apache.camel.support.DefaultComponent;
import org.jspecify.annotations.Nullable;

/**
 * The component {@code dukcapil}. Guard, settings, secrets and clock are taken from Camel's registry when there is one
 * of each; without any of them the component does not start, so there is no way past the guard.
 */
@Component("dukcapil")
public final class DukcapilComponent extends DefaultComponent {

    @Metadata(label = "advanced", autowired = true, description = "Asked before every call.")
    private @Nullable Guard guard;

    @Metadata(label = "advanced", autowired = true, description = "How Dukcapil is reached.")
    private @Nullable DukcapilSettings settings;

    @Metadata(label = "advanced", autowired = true, description = "Where user ids and passwords are kept.")
    private @Nullable Secrets secrets;

    @Metadata(label = "advanced", autowired = true, description = "The time.")
    private @Nullable Clock clock;

    private @Nullable DukcapilClient client;
    private @Nullable PartnerGate gate;
    private @Nullable GuardedCall guarded;
    private @Nullable Lookup lookup;
    private @Nullable ScheduledExecutorService timer;

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) throws Exception {
        DukcapilEndpoint endpoint = new DukcapilEndpoint(uri, this);
        endpoint.setMode(remaining);
        setProperties(endpoint, parameters);
        // A wrong URI is told when the route is made, not when somebody waits for an answer.
        endpoint.wantedMethod();
        endpoint.wantedElements();
        endpoint.wantedThreshold(0);
        return endpoint;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        Guard asked = present(guard, "guard");
        DukcapilSettings reached = present(settings, "settings");
        Clock time = present(clock, "clock");
        ScheduledExecutorService alarms = getCamelContext()
                .getExecutorServiceManager()
                .newSingleThreadScheduledExecutor(this, "dukcapil-deadlines");
        DukcapilClient made = new DukcapilClient(reached, PartnerTrust.load(reached.trust()), alarms, time);
        timer = alarms;
        client = made;
        PartnerGate before = new PartnerGate(DukcapilEndpoint.PARTNER, reached.breaker(), reached.bulkhead(), time);
        gate = before;
        guarded = new GuardedCall(DukcapilEndpoint.PARTNER, asked, before);
        lookup = new Lookup(reached, new RequestWriter(present(secrets, "secrets")), made);
    }

    @Override
    protected void doStop() throws Exception {
        if (client != null) {
            client.close();
        }
        if (timer != null) {
            getCamelContext().getExecutorServiceManager().shutdownNow(timer);
        }
        super.doStop();
    }

    /** Since when no call is made because the partner keeps failing; empty while calls are let through, to try as well. */
    public Optional<Instant> leftAloneSince() {
        return gate == null ? Optional.empty() : gate.leftAloneSince();
    }

    GuardedCall guarded() {
        return present(guarded, "gate");
    }

    Lookup lookup() {
        return present(lookup, "lookup");
    }

    int usualThreshold() {
        return present(settings, "settings").threshold();
    }

    public @Nullable Guard getGuard() {
        return guard;
    }

    public void setGuard(@Nullable Guard guard) {
        this.guard = guard;
    }

    public @Nullable DukcapilSettings getSettings() {
        return settings;
    }

    public void setSettings(@Nullable DukcapilSettings settings) {
        this.settings = settings;
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
            throw new IllegalStateException("The component dukcapil has no " + name);
        }
        return part;
    }
}
