package id.simpul.routes.run;

import id.simpul.cases.CaseState;
import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultComponent;

/** The component behind {@code case:<state>}: a route moves its case. */
public final class CaseComponent extends DefaultComponent {

    /** The scheme in endpoint URIs. */
    public static final String SCHEME = "case";

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) {
        CaseState state = CaseState.ofKey(remaining)
                .filter(to -> to != CaseState.MENUNGGU && to != CaseState.DIAJUKAN)
                .orElseThrow(() -> new IllegalArgumentException(
                        "case:" + remaining + " names no state that a route can move to, such as case:diterima"));
        return new CaseEndpoint(uri, this, state);
    }
}
