package id.simpul.routes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.camel.CamelContext;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.builder.RouteBuilderLifecycleStrategy;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.spi.InterceptStrategy;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The routes of service packages in a Camel context, begun and ended while it runs. Two versions of a service can run side by
 * side: each is at a door of its own, and its routes and steps have its name in front.
 */
public final class ServiceRoutes {

    private static final Logger log = LoggerFactory.getLogger(ServiceRoutes.class);

    private final CamelContext context;
    private final Function<ServiceVersion, InterceptStrategy> recorder;
    private final Map<ServiceVersion, List<String>> running = new ConcurrentHashMap<>();

    /** @param recorder what records the calls in the routes of a service of cases */
    public ServiceRoutes(CamelContext context, Function<ServiceVersion, InterceptStrategy> recorder) {
        this.context = context;
        this.recorder = recorder;
    }

    /** What stands before the package's own step ids: Camel wants them unique among all routes. */
    public static String prefixOf(ServiceVersion version) {
        return version + ":";
    }

    public boolean isRunning(ServiceVersion version) {
        return running.containsKey(version);
    }

    /**
     * Begins the routes of a version; does nothing when they run.
     *
     * @throws PackageFaults when they cannot run; then none of them does
     */
    public void begin(ServicePackage service) {
        ServiceVersion version = service.versionOfService();
        if (isRunning(version)) {
            return;
        }
        List<String> routes = new ArrayList<>();
        try {
            for (RoutesBuilder builder : builders(service)) {
                ((RouteBuilder) builder).addLifecycleInterceptor(own(service, routes));
                context.addRoutes(builder);
            }
            running.put(version, List.copyOf(routes));
        } catch (Exception cannotRun) {
            routes.forEach(this::remove);
            throw new PackageFaults(List.of(version + ": " + reason(cannotRun)));
        }
    }

    /** Ends the routes of a version, after the exchanges that are in them. */
    public void end(ServiceVersion version) {
        List<String> routes = running.remove(version);
        if (routes != null) {
            routes.forEach(this::remove);
        }
    }

    private Collection<RoutesBuilder> builders(ServicePackage service) throws Exception {
        String name = service.id().value().replace('/', '-') + (service.isXml() ? ".camel.xml" : ".camel.yaml");
        return PluginHelper.getRoutesLoader(context)
                .findRoutesBuilders(ResourceHelper.fromBytes(name, service.route()));
    }

    private RouteBuilderLifecycleStrategy own(ServicePackage service, List<String> ids) {
        return new RouteBuilderLifecycleStrategy() {
            @Override
            public void afterConfigure(RouteBuilder builder) {
                for (RouteDefinition route : builder.getRouteCollection().getRoutes()) {
                    ids.add(makeOwn(route, service, ids.size()));
                }
            }
        };
    }

    /** A package opens its own door and no other one. */
    private String makeOwn(RouteDefinition route, ServicePackage service, int place) {
        ServiceVersion version = service.versionOfService();
        String door = ServiceComponent.SCHEME + ":" + service.id();
        if (!route.getInput().getEndpointUri().equals(door)) {
            throw new IllegalArgumentException("a route begins at "
                    + route.getInput().getEndpointUri() + "; routes of this package begin at " + door);
        }
        String id = place == 0 ? version.toString() : version + "#" + place;
        route.getInput().setUri(door + "?" + ServiceComponent.VERSION + "=" + version.label());
        route.setId(id);
        route.setNodePrefixId(prefixOf(version));
        if (service.terms().isPresent()) {
            route.addInterceptStrategy(recorder.apply(version));
        }
        return id;
    }

    private void remove(String route) {
        try {
            context.getRouteController().stopRoute(route);
            context.removeRoute(route);
        } catch (Exception stays) {
            log.warn("Route {} could not be ended: {}", route, stays.getClass().getName());
        }
    }

    /** The innermost reason: Camel wraps it in the text of the route. */
    private static String reason(Throwable failed) {
        Throwable cause = failed;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }
}
