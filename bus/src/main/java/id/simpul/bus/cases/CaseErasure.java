package id.simpul.bus.cases;

import id.simpul.cases.erasure.Erasures;
import id.simpul.routes.Doors;
import java.time.Duration;
import org.apache.camel.builder.RouteBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Each hour: erases the payloads of cases whose time is over. */
final class CaseErasure extends RouteBuilder {

    private static final Logger LOG = LoggerFactory.getLogger(CaseErasure.class);
    private static final Duration EACH = Duration.ofHours(1);
    private static final int SLICE = 500;

    private final Erasures erasures;
    private final Doors doors;

    CaseErasure(Erasures erasures, Doors doors) {
        this.erasures = erasures;
        this.doors = doors;
    }

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from("timer:hapus?delay=60000&period=" + EACH.toMillis())
                .routeId("kasus-hapus")
                .process(exchange -> erase());
    }

    private void erase() {
        doors.retentions().forEach((service, retention) -> {
            int all = 0;
            int slice = SLICE;
            while (slice == SLICE) {
                slice = erasures.erase(service, retention, SLICE).join();
                all += slice;
            }
            if (all > 0) {
                LOG.info("{}: payloads of {} cases erased, {} after their end", service, all, retention);
            }
        });
    }
}
