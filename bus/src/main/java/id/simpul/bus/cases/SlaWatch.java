package id.simpul.bus.cases;

import id.simpul.cases.sla.Heartbeat;
import id.simpul.cases.sla.SlaOverview;
import id.simpul.cases.sla.SlaOverview.Counts;
import id.simpul.cases.sla.SlaRebuild;
import id.simpul.core.BusException;
import id.simpul.core.ExchangeId;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.ToDoubleFunction;
import org.apache.camel.builder.RouteBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Each half minute: tells what is near or over its time, once a case, and reckons anew what a new calendar changes. Moves nothing. */
final class SlaWatch extends RouteBuilder {

    private static final Logger LOG = LoggerFactory.getLogger(SlaWatch.class);
    private static final int EACH_MILLIS = 30_000;
    private static final int SLICE = 200;

    private final SlaOverview overview;
    private final SlaRebuild rebuild;
    private final Heartbeat heartbeat;
    private volatile Optional<Counts> newest = Optional.empty();
    private boolean isCurrent;
    private boolean hasTold;

    SlaWatch(SlaOverview overview, SlaRebuild rebuild, Heartbeat heartbeat, MeterRegistry registry) {
        this.overview = overview;
        this.rebuild = rebuild;
        this.heartbeat = heartbeat;
        gauge(registry, "near", Counts::near);
        gauge(registry, "over", Counts::over);
        gauge(registry, "unknown", Counts::unknown);
    }

    private void gauge(MeterRegistry registry, String state, ToDoubleFunction<Counts> figure) {
        Gauge.builder(
                        "simpul.cases.sla",
                        this,
                        watch -> watch.newest.map(figure::applyAsDouble).orElse(Double.NaN))
                .tag("state", state)
                .register(registry);
    }

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from("timer:jam-layanan?delay=1000&period=" + EACH_MILLIS)
                .routeId("kasus-jam-layanan")
                .process(exchange -> look());
    }

    /** One look; a database that is away is looked at again the next time. */
    void look() {
        try {
            heartbeat.beat();
            if (!isCurrent) {
                isCurrent = reckonAnew();
            }
            tell(SlaOverview.News.NEAR, "near the end of");
            tell(SlaOverview.News.OVER, "over");
            newest = Optional.of(overview.counts());
            newest.flatMap(Counts::missing).ifPresent(this::tellMissing);
        } catch (SQLException away) {
            LOG.warn("Clocks of cases could not be looked at: the database gives no answer ({})", away.getSQLState());
        } catch (BusException | CompletionException notRecorded) {
            LOG.warn("Clocks of cases could not be reckoned anew, trying again");
        }
    }

    private void tell(SlaOverview.News news, String words) throws SQLException {
        overview.take(news)
                .forEach((service, count) -> LOG.warn("{}: {} cases are {} their time", service, count, words));
    }

    private void tellMissing(int year) {
        if (!hasTold) {
            hasTold = true;
            LOG.warn(
                    "calendar missing for {}: put calendar/{}.yaml into SIMPUL_HOME and restart; until then the due dates of {} cases are not known",
                    year,
                    year,
                    newest.map(Counts::unknown).orElse(0L));
        }
    }

    /** Round after round, until one finds nothing. */
    private boolean reckonAnew() {
        int all = 0;
        ExchangeId last = SlaRebuild.FIRST;
        for (List<ExchangeId> slice = slice(last); !slice.isEmpty(); slice = slice(last)) {
            all += slice.size();
            last = slice.get(slice.size() - 1);
        }
        if (all > 0) {
            LOG.info("Clocks of {} cases reckoned anew by the calendar of now", all);
        }
        return all == 0;
    }

    private List<ExchangeId> slice(ExchangeId after) {
        return rebuild.slice(after, SLICE).join();
    }
}
