package id.simpul.bus.cases;

import id.simpul.cases.run.WorkRef;
import id.simpul.core.ExchangeId;
import id.simpul.routes.run.CaseEngine;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;

/** The workers of each queue, and the look for due work. One slow partner holds its own workers and nobody else's. */
final class CaseQueues extends RouteBuilder {

    private final CaseEngine engine;
    private final Set<String> queues;
    private final CaseSettings settings;

    CaseQueues(CaseEngine engine, Set<String> queues, CaseSettings settings) {
        this.engine = engine;
        this.queues = Set.copyOf(queues);
        this.settings = settings;
    }

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        for (String queue : queues) {
            from(BrokerBell.QUEUES + queue + "?concurrentConsumers=" + settings.workers())
                    .routeId("kasus-" + queue)
                    .process(exchange -> engine.worker().work(ref(exchange, queue)));
        }
        from("timer:kasus?period=" + settings.look().toMillis())
                .routeId("kasus-jatuh-tempo")
                .process(exchange -> engine.feed().look());
    }

    private static WorkRef ref(Exchange exchange, String queue) {
        return new WorkRef(ExchangeId.of(exchange.getMessage().getBody(String.class)), queue);
    }
}
