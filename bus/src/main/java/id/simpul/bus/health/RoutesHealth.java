package id.simpul.bus.health;

import id.simpul.bus.packages.ServiceUpkeep;
import id.simpul.core.ServiceId;
import id.simpul.routes.HeldServices;
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
    private final HeldServices services;
    private final ServiceUpkeep upkeep;

    RoutesHealth(CamelContext camel, HeldServices services, ServiceUpkeep upkeep) {
        this.camel = camel;
        this.services = services;
        this.upkeep = upkeep;
    }

    @Override
    public Health health() {
        if (!upkeep.hasBegun()) {
            return Health.down().withDetail("services", 0).build();
        }
        Set<String> inForce = services.services().stream().map(ServiceId::value).collect(Collectors.toSet());
        Set<String> stopped = new TreeSet<>(inForce);
        for (Route route : List.copyOf(camel.getRoutes())) {
            String uri = route.getEndpoint().getEndpointUri();
            if (uri.startsWith(DOOR)
                    && camel.getRouteController()
                            .getRouteStatus(route.getRouteId())
                            .isStarted()) {
                stopped.remove(uri.substring(DOOR.length()).replaceFirst("\\?.*", ""));
            }
        }
        Health.Builder health = stopped.isEmpty() ? Health.up() : Health.down().withDetail("stopped", stopped);
        return health.withDetail("services", inForce.size()).build();
    }
}
