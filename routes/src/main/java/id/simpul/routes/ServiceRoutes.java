package id.simpul.routes;

import id.simpul.core.ServiceId;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.apache.camel.CamelContext;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.builder.RouteBuilderLifecycleStrategy;
import org.apache.camel.spi.InterceptStrategy;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;

/** Puts the routes of service packages into a Camel context. */
public final class ServiceRoutes {

    private ServiceRoutes() {}

    /** @param recorder what records the calls in the routes of a service of cases */
    public static void load(
            CamelContext context, List<ServicePackage> services, Function<ServiceId, InterceptStrategy> recorder)
            throws Exception {
        for (ServicePackage service : services) {
            String name = service.id().value().replace('/', '-') + ".camel.yaml";
            Collection<RoutesBuilder> builders = PluginHelper.getRoutesLoader(context)
                    .findRoutesBuilders(ResourceHelper.fromBytes(name, service.route()));
            for (RoutesBuilder builder : builders) {
                ((RouteBuilder) builder).addLifecycleInterceptor(stepIdsOf(service.id()));
                if (service.terms().isPresent()) {
                    ((RouteBuilder) builder).addLifecycleInterceptor(recorded(recorder.apply(service.id())));
                }
                context.addRoutes(builder);
            }
        }
    }

    private static RouteBuilderLifecycleStrategy recorded(InterceptStrategy recorder) {
        return new RouteBuilderLifecycleStrategy() {
            @Override
            public void afterConfigure(RouteBuilder builder) {
                builder.getRouteCollection().getRoutes().forEach(route -> route.addInterceptStrategy(recorder));
            }
        };
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
