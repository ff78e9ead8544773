package id.simpul.connectors.bpjs;

import id.simpul.connectors.partner.GuardedCall;
import id.simpul.connectors.partner.PartnerClient;
import id.simpul.connectors.partner.PartnerGate;
import id.simpul.connectors.partner.PartnerTrust;
import id.simpul.connectors.partner.Reach;
import id.simpul.core.BusException;
import id.simpul.core.Guard;
import id.simpul.core.ProblemCode;
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
 * The component {@code bpjs}. Without guard, secrets or clock it does not start, so there is no way past the guard. Without
 * settings it starts, and refuses each call: most installations have no access to BPJS.
 */
@Component("bpjs")
public final class BpjsComponent extends DefaultComponent {

    private static final int LARGEST_ANSWER = 1024 * 1024;

    @Metadata(label = "advanced", autowired = true, description = "Asked before every call.")
    private @Nullable Guard guard;

    @Metadata(label = "advanced", autowired = true, description = "How BPJS is reached.")
    private @Nullable BpjsSettings settings;

    @Metadata(label = "advanced", autowired = true, description = "Where secrets are kept.")
    private @Nullable Secrets secrets;

    @Metadata(label = "advanced", autowired = true, description = "The time.")
    private @Nullable Clock clock;

    private @Nullable Connection connection;
    private @Nullable ScheduledExecutorService timer;

    /** What is there when there are settings. */
    record Connection(GuardedCall guarded, PartnerGate gate, BpjsClient client, MembershipCheck check) {}

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) throws Exception {
        BpjsEndpoint endpoint = new BpjsEndpoint(uri, this);
        endpoint.setOperation(remaining);
        setProperties(endpoint, parameters);
        // A wrong URI is told when the route is made, not when somebody waits for an answer.
        endpoint.wantedMode();
        endpoint.wantedElements();
        endpoint.wantedCard();
        return endpoint;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        Guard asked = present(guard, "guard");
        Secrets kept = present(secrets, "secrets");
        Clock time = present(clock, "clock");
        if (settings == null) {
            return;
        }
        ScheduledExecutorService alarms =
                getCamelContext().getExecutorServiceManager().newSingleThreadScheduledExecutor(this, "bpjs-deadlines");
        timer = alarms;
        Reach reach = new Reach(
                BpjsEndpoint.PARTNER,
                PartnerTrust.load(settings.trust()),
                settings.timeouts(),
                settings.bulkhead().calls(),
                LARGEST_ANSWER);
        PartnerGate gate = new PartnerGate(BpjsEndpoint.PARTNER, settings.breaker(), settings.bulkhead(), time);
        BpjsClient client =
                new BpjsClient(settings, kept, new PartnerClient(reach, Optional.empty(), alarms, time), time);
        connection = new Connection(
                new GuardedCall(BpjsEndpoint.PARTNER, asked, gate),
                gate,
                client,
                new MembershipCheck(settings, client));
    }

    @Override
    protected void doStop() throws Exception {
        if (connection != null) {
            connection.client().close();
        }
        if (timer != null) {
            getCamelContext().getExecutorServiceManager().shutdownNow(timer);
        }
        super.doStop();
    }

    /** Since when no call is made because the partner keeps failing; empty while calls are let through, to try as well. */
    public Optional<Instant> leftAloneSince() {
        return connection == null ? Optional.empty() : connection.gate().leftAloneSince();
    }

    /** @throws BusException when this installation has no access to BPJS */
    Connection connection() {
        if (connection == null) {
            throw new BusException(
                    ProblemCode.CONFIGURATION_MISSING,
                    Map.of("partner", BpjsEndpoint.PARTNER, "file", "systems/bpjs.yaml"));
        }
        return connection;
    }

    public @Nullable Guard getGuard() {
        return guard;
    }

    public void setGuard(@Nullable Guard guard) {
        this.guard = guard;
    }

    public @Nullable BpjsSettings getSettings() {
        return settings;
    }

    public void setSettings(@Nullable BpjsSettings settings) {
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
            throw new IllegalStateException("The component bpjs has no " + name);
        }
        return part;
    }
}
