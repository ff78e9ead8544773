package id.simpul.routes.run;

import id.simpul.routes.Counters;
import id.simpul.routes.ManualStep;
import java.time.Clock;
import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultComponent;

/** The component behind {@code manual:<member>/<task>?deadline=P5D&agency=...}: a case waits for an officer at a counter. */
public final class ManualComponent extends DefaultComponent {

    /** The scheme in endpoint URIs. */
    public static final String SCHEME = ManualStep.SCHEME;

    private final Counters counters;
    private final Clock clock;

    public ManualComponent(Counters counters, Clock clock) {
        this.counters = counters;
        this.clock = clock;
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) throws Exception {
        ManualEndpoint endpoint = new ManualEndpoint(uri, this, ManualStep.of(remaining), counters, clock);
        setProperties(endpoint, parameters);
        endpoint.check();
        return endpoint;
    }
}
