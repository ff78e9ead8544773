package id.simpul.bus.source;

import id.simpul.bus.packages.SystemCompanion;
import id.simpul.connectors.opd.JdbcSource;
import id.simpul.connectors.opd.OpdComponent;
import id.simpul.connectors.opd.OpdSystem;
import id.simpul.core.SystemId;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;

/**
 * Looks into the source of each system that has one, each in its own time. A look of a system that has no source any more, or
 * is out of force, finds nothing.
 */
final class SourceRoutes implements SystemCompanion {

    private static final int LONGEST_STOP_SECONDS = 10;

    private final CamelContext context;
    private final SourcePoll.Parts parts;
    private final Map<SystemId, Duration> periods = new HashMap<>();

    SourceRoutes(CamelContext context, SourcePoll.Parts parts) {
        this.context = context;
        this.parts = parts;
    }

    @Override
    public synchronized void holds(OpdSystem system) throws Exception {
        Optional<Duration> wanted = system.source().map(JdbcSource::period);
        if (wanted.isPresent() && !wanted.get().equals(periods.get(system.id()))) {
            if (periods.remove(system.id()) != null) {
                context.getRouteController().stopRoute(route(system), LONGEST_STOP_SECONDS, TimeUnit.SECONDS);
                context.removeRoute(route(system));
            }
            context.addRoutes(looks(system, wanted.get()));
            periods.put(system.id(), wanted.get());
        }
    }

    private RouteBuilder looks(OpdSystem system, Duration period) {
        SystemId id = system.id();
        return new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(noErrorHandler());
                from("timer:" + route(system) + "?delay=1000&period=" + period.toMillis())
                        .routeId(route(system))
                        .process(exchange -> getContext()
                                .getComponent("opd", OpdComponent.class)
                                .look(id, news -> new SourcePoll(id, news, parts).look()));
            }
        };
    }

    private static String route(OpdSystem system) {
        return "kabar-" + system.partner();
    }
}
