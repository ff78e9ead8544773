package id.simpul.bus.cases;

import id.simpul.cases.erasure.ErasureRound;
import id.simpul.routes.Doors;
import java.time.Duration;
import org.apache.camel.builder.RouteBuilder;

/** Each hour: erases the payloads of cases whose time is over. */
final class CaseErasure extends RouteBuilder {

    private static final Duration EACH = Duration.ofHours(1);

    private final ErasureRound round;
    private final Doors doors;

    CaseErasure(ErasureRound round, Doors doors) {
        this.round = round;
        this.doors = doors;
    }

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from("timer:hapus?delay=60000&period=" + EACH.toMillis())
                .routeId("kasus-hapus")
                .process(exchange -> round.run(doors.retentions()));
    }
}
