package id.simpul.routes.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Consumer;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.language.ConstantExpression;
import org.apache.camel.model.language.SimpleExpression;
import org.apache.camel.processor.MulticastProcessor;
import org.apache.camel.processor.aggregate.GroupedBodyAggregationStrategy;
import org.junit.jupiter.api.Test;

class BranchesTest {

    @Test
    void whatEachBranchGaveIsThereAfterThem() throws Exception {
        Exchange end = run(route -> route.multicast()
                .parallelProcessing()
                .process(exchange -> tell(exchange, "satu"))
                .pipeline()
                .multicast()
                .process(exchange -> tell(exchange, "dua"))
                .process(exchange -> tell(exchange, "tiga"))
                .end()
                .end()
                .process(exchange -> tell(exchange, "empat"))
                .end());

        assertThat(end.getVariables()).containsOnlyKeys("satu", "dua", "tiga", "empat");
    }

    @Test
    void whatTheRouteSetAfterAStepOutsideStays() throws Exception {
        Exchange end = run(route -> route.process(exchange -> tell(exchange, "satu"))
                .setVariable("satu", new ConstantExpression("lain"))
                .multicast()
                .process(exchange -> tell(exchange, "dua"))
                .end());

        assertThat(end.getVariable("satu")).isEqualTo("lain");
    }

    @Test
    void refusesBranchesThatCouldGoOnWithoutOne() {
        assertThatThrownBy(() -> run(route ->
                        route.multicast().parallelProcessing().timeout(1000).to("mock:a", "mock:b")))
                .hasStackTraceContaining("has no timeout");
        assertThatThrownBy(() -> run(route ->
                        route.multicast().parallelProcessing().stopOnException().to("mock:a", "mock:b")))
                .hasStackTraceContaining("has no stopOnException");
        assertThatThrownBy(() -> run(route ->
                        route.multicast(new GroupedBodyAggregationStrategy()).to("mock:a", "mock:b")))
                .hasStackTraceContaining("has no aggregationStrategy");
    }

    @Test
    void refusesPiecesWhoseOrderIsAnotherInEachRun() throws Exception {
        assertThatThrownBy(() -> run(route -> route.split(new SimpleExpression("${body}"))
                        .parallelProcessing()
                        .to("mock:a")))
                .hasStackTraceContaining("has no parallelProcessing");
        assertThat(run(route -> route.split(new SimpleExpression("${body}"))
                                .process(exchange -> tell(exchange, "satu")))
                        .getVariables())
                .containsOnlyKeys("satu");
    }

    private static void tell(Exchange exchange, String step) {
        BranchValues.tell(exchange, into -> into.setVariable(step, step));
    }

    private static Exchange run(Consumer<RouteDefinition> steps) throws Exception {
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    RouteDefinition route = from("direct:a");
                    route.addInterceptStrategy(
                            (camel, definition, target, next) -> target instanceof MulticastProcessor branches
                                    ? Branches.around(branches, definition.getId())
                                    : target);
                    steps.accept(route);
                }
            });
            context.start();
            return context.createProducerTemplate()
                    .send("direct:a", exchange -> exchange.getMessage().setBody("isi"));
        }
    }
}
