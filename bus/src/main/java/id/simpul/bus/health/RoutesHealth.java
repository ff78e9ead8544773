package id.simpul.bus.health;

import id.simpul.core.ServiceId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;

/** Whether the route of every service is started. Callers of one that is not are told that there is no such service. */
final class RoutesHealth implements HealthIndicator {

    private static final String DOOR = "service://";

    private final CamelContext camel;
    private final Set<String> services;

    RoutesHealth(CamelContext camel, Collection<ServiceId> services) {
        this.camel = camel;
        this.services = services.stream().map(ServiceId::value).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Health health() {
        Set<String> stopped = new TreeSet<>(services);
        for (Route route : List.copyOf(camel.getRoutes())) {
            String uri = route.getEndpoint().getEndpointUri();
            if (uri.startsWith(DOOR)
                    && camel.getRouteController()
                            .getRouteStatus(route.getRouteId())
                            .isStarted()) {
                stopped.remove(uri.substring(DOOR.length()));
            }
        }
        Health.Builder health = stopped.isEmpty() ? Health.up() : Health.down().withDetail("stopped", stopped);
        return health.withDetail("services", services.size()).build();
    }
}
