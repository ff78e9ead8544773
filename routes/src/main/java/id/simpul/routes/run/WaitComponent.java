package id.simpul.routes.run;

import java.time.Clock;
import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultComponent;

/** The component behind {@code wait:<event>[,<event>]?deadline=P14D}: a case waits for what comes in. */
public final class WaitComponent extends DefaultComponent {

    /** The scheme in endpoint URIs. */
    public static final String SCHEME = "wait";

    private final Clock clock;

    public WaitComponent(Clock clock) {
        this.clock = clock;
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) throws Exception {
        WaitEndpoint endpoint = new WaitEndpoint(uri, this, remaining, clock);
        setProperties(endpoint, parameters);
        return endpoint;
    }
}
