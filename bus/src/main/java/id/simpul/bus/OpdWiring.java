package id.simpul.bus;

import id.simpul.bus.packages.SystemCompanion;
import id.simpul.bus.watch.OpdWatch;
import id.simpul.bus.watch.PartnerWatch;
import id.simpul.connectors.opd.OpdComponent;
import id.simpul.connectors.opd.OpdSystem;
import id.simpul.connectors.opd.OpdSystems;
import id.simpul.core.Guard;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The connector to the systems of OPDs. Which there are, and in which version, the register says. */
@Configuration(proxyBeanMethods = false)
class OpdWiring {

    @Bean
    OpdSystems opdSystems() {
        return new OpdSystems();
    }

    @Bean("opd")
    OpdComponent opd(OpdSystems systems, Guard guard, FileSecrets secrets, Clock clock) {
        OpdComponent component = new OpdComponent();
        component.setGuard(guard);
        component.setSystems(systems);
        component.setSecrets(secrets);
        component.setClock(clock);
        return component;
    }

    @Bean
    OpdWatch opdWatch(OpdComponent opd, Clock clock) {
        return new OpdWatch(opd, clock.instant());
    }

    @Bean
    SystemCompanion opdBreakers(OpdWatch watch, MeterRegistry registry) {
        Set<String> measured = ConcurrentHashMap.newKeySet();
        return system -> {
            if (measured.add(system.partner())) {
                Gauge.builder("simpul.partner.breaker", watch, known -> isLeftAlone(known, system) ? 1 : 0)
                        .tag("partner", system.partner())
                        .register(registry);
            }
        };
    }

    private static boolean isLeftAlone(OpdWatch watch, OpdSystem system) {
        return watch.known(system.partner()).state() == PartnerWatch.State.LEFT_ALONE;
    }
}
