package id.simpul.bus.watch;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class BackgroundFailuresTest {

    private final Logger log = (Logger) LoggerFactory.getLogger(BackgroundFailures.class);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final DefaultCamelContext camel = new DefaultCamelContext();

    @BeforeEach
    void start() throws Exception {
        lines.start();
        log.addAppender(lines);
        camel.getManagementStrategy().addEventNotifier(new BackgroundFailures());
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("seda:good").routeId("good").log("done").to("seda:bad");
                from("seda:bad").routeId("bad").process(exchange -> {
                    throw new IllegalStateException("about 3509019909900042");
                });
            }
        });
        camel.start();
    }

    @AfterEach
    void stop() {
        log.detachAppender(lines);
        camel.stop();
    }

    @Test
    void tellsRouteExchangeAndKindAndNothingOfTheMessage() {
        camel.createProducerTemplate().sendBody("seda:good", "3509019909900042");

        Awaitility.await().atMost(10, TimeUnit.SECONDS).until(() -> !lines.list.isEmpty());
        assertThat(List.copyOf(lines.list)).singleElement().satisfies(line -> {
            assertThat(line.getLevel()).isEqualTo(Level.ERROR);
            assertThat(line.getFormattedMessage())
                    .matches("Failed in the background: route bad, exchange [\\w-]+,"
                            + " java\\.lang\\.IllegalStateException");
            assertThat(line.getThrowableProxy()).isNull();
        });
    }
}
