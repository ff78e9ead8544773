package id.simpul.routes;

import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;

/** Puts the routes of service packages into a Camel context. */
public final class ServiceRoutes {

    private ServiceRoutes() {}

    public static void load(CamelContext context, List<ServicePackage> services) throws Exception {
        for (ServicePackage service : services) {
            String name = service.id().value().replace('/', '-') + ".camel.yaml";
            PluginHelper.getRoutesLoader(context).loadRoutes(ResourceHelper.fromBytes(name, service.route()));
        }
    }
}
