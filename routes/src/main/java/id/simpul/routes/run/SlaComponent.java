package id.simpul.routes.run;

import id.simpul.cases.sla.SlaAct;
import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultComponent;

/** The component behind {@code sla:pause?reason=...}, {@code sla:resume} and {@code sla:reset}: a route sets its case's clock. */
public final class SlaComponent extends DefaultComponent {

    /** The scheme in endpoint URIs. */
    public static final String SCHEME = "sla";

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) throws Exception {
        SlaAct act = SlaAct.ofRoute(remaining)
                .orElseThrow(() -> new IllegalArgumentException(
                        "sla:" + remaining + " is none of sla:pause, sla:resume and sla:reset"));
        SlaEndpoint endpoint = new SlaEndpoint(uri, this, act);
        setProperties(endpoint, parameters);
        return endpoint;
    }
}
