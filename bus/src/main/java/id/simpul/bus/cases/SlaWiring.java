package id.simpul.bus.cases;

import id.simpul.bus.BusSettings;
import id.simpul.cases.sla.CalendarYear;
import id.simpul.cases.sla.Heartbeat;
import id.simpul.cases.sla.SlaOverview;
import id.simpul.cases.sla.SlaRebuild;
import id.simpul.cases.sla.SlaRows;
import id.simpul.cases.sla.WorkingCalendar;
import id.simpul.ledger.Committer;
import id.simpul.routes.run.SlaComponent;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The calendar of the region, and the clocks of cases that go by it. */
@Configuration(proxyBeanMethods = false)
class SlaWiring {

    private static final Logger LOG = LoggerFactory.getLogger(SlaWiring.class);

    /** Read once: a changed file is in force with the next start. */
    @Bean
    WorkingCalendar workingCalendar(CalendarSettings calendar, BusSettings settings) throws IOException {
        List<CalendarYear> years = calendar.years(settings);
        WorkingCalendar working = new WorkingCalendar(calendar.zoneOf(settings).id(), years);
        int unchecked = years.stream().mapToInt(CalendarYear::unchecked).sum();
        LOG.info(
                "Working days in {}: years {}, {} days still to be checked against the joint decree",
                calendar.zoneOf(settings),
                working.years(),
                unchecked);
        return working;
    }

    @Bean
    SlaRows slaRows(WorkingCalendar calendar) {
        return new SlaRows(calendar);
    }

    @Bean
    SlaOverview slaOverview(DataSource database, Clock clock) {
        return new SlaOverview(database, clock);
    }

    @Bean
    SlaRebuild slaRebuild(Committer committer, WorkingCalendar calendar) {
        return new SlaRebuild(committer, calendar);
    }

    @Bean
    Heartbeat heartbeat(DataSource database, Clock clock) throws SQLException {
        Heartbeat heartbeat = new Heartbeat(database, clock);
        heartbeat.start();
        return heartbeat;
    }

    @Bean
    SlaWatch slaWatch(SlaOverview overview, SlaRebuild rebuild, Heartbeat heartbeat, MeterRegistry registry) {
        return new SlaWatch(overview, rebuild, heartbeat, registry);
    }

    @Bean(SlaComponent.SCHEME)
    SlaComponent slaComponent() {
        return new SlaComponent();
    }
}
