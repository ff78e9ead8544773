package id.simpul.bus.cases;

import id.simpul.bus.packages.SystemCompanion;
import id.simpul.cases.run.WorkRef;
import id.simpul.connectors.opd.OpdSystem;
import id.simpul.core.ExchangeId;
import id.simpul.core.SystemId;
import id.simpul.routes.run.CaseEngine;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;

/** The workers of each queue, and the look for due work. One slow partner holds its own workers and nobody else's. */
final class CaseQueues extends RouteBuilder implements SystemCompanion {

    private final CaseEngine engine;
    private final Queues queues;
    private final CaseSettings settings;

    CaseQueues(CaseEngine engine, Queues queues, CaseSettings settings) {
        this.engine = engine;
        this.queues = queues;
        this.settings = settings;
    }

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        queues.names().forEach(queue -> work(this, queue));
        from("timer:kasus?period=" + settings.look().toMillis())
                .routeId("kasus-jatuh-tempo")
                .process(exchange -> engine.feed().look());
    }

    private void work(RouteBuilder routes, String queue) {
        routes.from(BrokerBell.QUEUES + queue + "?concurrentConsumers=" + settings.workers())
                .routeId("kasus-" + queue)
                .process(exchange -> engine.worker().work(ref(exchange, queue)));
    }

    /** Also of a system that is out of force: what waits for it is tried, and told why it waits. */
    @Override
    public void knows(SystemId system) throws Exception {
        String queue = OpdSystem.partnerOf(system);
        if (queues.add(queue)) {
            getContext().addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    errorHandler(noErrorHandler());
                    work(this, queue);
                }
            });
        }
    }

    @Override
    public void holds(OpdSystem system) {
        // Its work is the same in every version.
    }

    private static WorkRef ref(Exchange exchange, String queue) {
        return new WorkRef(ExchangeId.of(exchange.getMessage().getBody(String.class)), queue);
    }
}
