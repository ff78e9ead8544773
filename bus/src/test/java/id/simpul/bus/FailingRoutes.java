package id.simpul.bus;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.camel.builder.RouteBuilder;

/** Fail as careless code does: with the data in the message. */
final class FailingRoutes extends RouteBuilder {

    private static final String FAILING_ROUTE = """
            - route:
                id: ${service}
                from:
                  uri: service:${service}
                  steps:
                    - to: { id: identitas, uri: "dukcapil:verify" }
                    - to: { id: gagal, uri: "URI" }
                    - setBody: { id: jawaban, variable: identitas }
            """;

    static final AtomicLong FAILED = new AtomicLong();

    static void addServices(TestHome home) throws IOException {
        for (String way : List.of("lempar", "kawat", "antre")) {
            String uri = switch (way) {
                case "antre" -> "seda:fails?waitForTaskToComplete=Never";
                case "kawat" -> "direct:wire";
                default -> "direct:fails";
            };
            home.addService(way, FAILING_ROUTE.replace("URI", uri));
        }
    }

    @Override
    public void configure() {
        from("direct:fails")
                .routeId("uji-langsung")
                .process(exchange -> fail(exchange.getMessage().getBody()));
        from("seda:fails")
                .routeId("uji-antre")
                .process(exchange -> fail(exchange.getMessage().getBody()));
        from("direct:wire").routeId("uji-kawat").wireTap("direct:fails");
    }

    private static void fail(Object body) {
        FAILED.incrementAndGet();
        throw new IllegalStateException(
                "Cannot handle " + body + " asked by " + CanaryCast.OFFICER, new IOException(String.valueOf(body)));
    }
}
