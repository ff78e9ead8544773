package id.simpul.bus.source;

import id.simpul.connectors.opd.JdbcSource;
import id.simpul.connectors.opd.OpdComponent;
import id.simpul.connectors.opd.OpdSystem;
import id.simpul.connectors.opd.OpdSystems;
import org.apache.camel.builder.RouteBuilder;

/** Looks into the source of each system that has one, each in its own time. */
final class SourceRoutes extends RouteBuilder {

    private final OpdSystems systems;
    private final SourcePoll.Parts parts;

    SourceRoutes(OpdSystems systems, SourcePoll.Parts parts) {
        this.systems = systems;
        this.parts = parts;
    }

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        systems.all().forEach(system -> system.source().ifPresent(source -> look(system, source)));
    }

    private void look(OpdSystem system, JdbcSource source) {
        from("timer:kabar-" + system.partner() + "?delay=1000&period="
                        + source.period().toMillis())
                .routeId("kabar-" + system.partner())
                .process(exchange -> getContext()
                        .getComponent("opd", OpdComponent.class)
                        .news(system)
                        .ifPresent(news -> new SourcePoll(system.id(), news, parts).look()));
    }
}
