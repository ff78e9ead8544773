package id.simpul.routes;

import id.simpul.core.ServiceId;
import java.util.Collection;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.builder.RouteBuilderLifecycleStrategy;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;

/** Puts the routes of service packages into a Camel context. */
public final class ServiceRoutes {

    private ServiceRoutes() {}

    public static void load(CamelContext context, List<ServicePackage> services) throws Exception {
        for (ServicePackage service : services) {
            String name = service.id().value().replace('/', '-') + ".camel.yaml";
            Collection<RoutesBuilder> builders = PluginHelper.getRoutesLoader(context)
                    .findRoutesBuilders(ResourceHelper.fromBytes(name, service.route()));
            for (RoutesBuilder builder : builders) {
                ((RouteBuilder) builder).addLifecycleInterceptor(stepIdsOf(service.id()));
                context.addRoutes(builder);
            }
        }
    }

    /**
     * Step ids are a package's own, but Camel wants them unique among all routes: each gets its service in front, and
     * connectors take what stands behind the colon.
     */
    private static RouteBuilderLifecycleStrategy stepIdsOf(ServiceId service) {
        return new RouteBuilderLifecycleStrategy() {
            @Override
            public void afterConfigure(RouteBuilder builder) {
                builder.getRouteCollection().getRoutes().forEach(route -> route.setNodePrefixId(service + ":"));
            }
        };
    }
}
