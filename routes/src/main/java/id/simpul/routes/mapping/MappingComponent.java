package id.simpul.routes.mapping;

import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultComponent;

/** The component behind {@code mapping:name}: a mapping of the package in which the route is, and of its version. */
public final class MappingComponent extends DefaultComponent {

    /** The scheme in endpoint URIs. */
    public static final String SCHEME = "mapping";

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) {
        if (Mapping.nameOf(remaining + Mapping.FILE_END).isEmpty()) {
            throw new IllegalArgumentException("mapping:" + remaining + " is no name of a mapping");
        }
        return new MappingEndpoint(uri, this, remaining);
    }
}
