package id.simpul.routes;

import id.simpul.core.ServiceId;
import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultComponent;

/** The component behind {@code service:<owner>/<name>}: a route that starts with it stands behind a door. */
public final class ServiceComponent extends DefaultComponent {

    /** The scheme in endpoint URIs. */
    public static final String SCHEME = "service";

    /** The parameter with the version, which is put there when a package is loaded and which no package writes itself. */
    static final String VERSION = "version";

    private final Doors doors;

    public ServiceComponent(Doors doors) {
        this.doors = doors;
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) {
        String version = getAndRemoveParameter(parameters, VERSION, String.class, "");
        return new ServiceEndpoint(uri, this, doors, new ServiceVersion(new ServiceId(remaining), version));
    }
}
