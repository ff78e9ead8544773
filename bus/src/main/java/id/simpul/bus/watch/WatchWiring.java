package id.simpul.bus.watch;

import id.simpul.agreements.admission.QuotaOverview;
import id.simpul.bus.watch.PartnerWatch.State;
import id.simpul.core.DataPartner;
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
    PartnerWatch partnerWatch(PartnerCalls calls, PartnerBreakers breakers, MeterRegistry registry) {
        PartnerWatch watch = new PartnerWatch(calls, breakers);
        for (DataPartner partner : watch.partners()) {
            Gauge.builder(
                            "simpul.partner.breaker",
                            watch,
                            all -> all.known(partner).state() == State.LEFT_ALONE ? 1 : 0)
                    .tag("partner", partner.key())
                    .register(registry);
        }
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
