package id.simpul.bus.watch;

import id.simpul.agreements.admission.QuotaOverview;
import id.simpul.bus.watch.PartnerWatch.State;
import id.simpul.ledger.Committer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The watchers, and the gauges that read them. */
@Configuration(proxyBeanMethods = false)
class WatchWiring {

    @Bean
    RefusalHour refusalHour(Clock clock) {
        return new RefusalHour(clock);
    }

    @Bean
    PartnerCalls partnerCalls(Clock clock) {
        return new PartnerCalls(clock);
    }

    @Bean
    PartnerWatch partnerWatch(PartnerCalls calls, PartnerBreaker breaker, MeterRegistry registry) {
        PartnerWatch watch = new PartnerWatch(calls, breaker);
        Gauge.builder(
                        "simpul.partner.breaker",
                        watch,
                        partner -> partner.known().state() == State.LEFT_ALONE ? 1 : 0)
                .tag("partner", PartnerWatch.DUKCAPIL)
                .register(registry);
        return watch;
    }

    @Bean
    AlarmCounter alarmCounter(MeterRegistry registry, Clock clock) {
        return new AlarmCounter(registry, clock);
    }

    @Bean
    DatabaseSampler databaseSampler(DataSource database, Committer committer, MeterRegistry registry, Clock clock) {
        Gauge.builder("simpul.committer.waiting", committer, Committer::waiting).register(registry);
        return new DatabaseSampler(database, new QuotaOverview(database), registry, clock);
    }
}
