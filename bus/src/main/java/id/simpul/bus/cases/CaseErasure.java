package id.simpul.bus.cases;

import id.simpul.cases.erasure.ErasureRound;
import id.simpul.cases.source.Sources;
import id.simpul.routes.Doors;
import java.sql.SQLException;
import java.time.Duration;
import org.apache.camel.builder.RouteBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Each hour: erases the payloads of cases whose time is over, and forgets rows of sources that are not met any more. */
final class CaseErasure extends RouteBuilder {

    private static final Logger LOG = LoggerFactory.getLogger(CaseErasure.class);
    private static final Duration EACH = Duration.ofHours(1);

    private final ErasureRound round;
    private final Doors doors;
    private final Sources sources;

    CaseErasure(ErasureRound round, Doors doors, Sources sources) {
        this.round = round;
        this.doors = doors;
        this.sources = sources;
    }

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from("timer:hapus?delay=60000&period=" + EACH.toMillis())
                .routeId("kasus-hapus")
                .process(exchange -> {
                    round.run(doors.retentions());
                    forgetRows();
                });
    }

    /** What cannot be forgotten now is so in the next round. */
    private void forgetRows() {
        try {
            int forgotten = sources.forget();
            if (forgotten > 0) {
                LOG.info("{} rows of sources forgotten that no look meets any more", forgotten);
            }
        } catch (SQLException away) {
            LOG.warn("No rows of sources were forgotten: the database gives no answer ({})", away.getSQLState());
        }
    }
}
