package id.simpul.bus;

import id.simpul.bus.watch.OpdWatch;
import id.simpul.bus.watch.PartnerWatch;
import id.simpul.connectors.opd.OpdComponent;
import id.simpul.connectors.opd.OpdSystem;
import id.simpul.connectors.opd.OpdSystems;
import id.simpul.core.Guard;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The connector to the systems of OPDs. A fault in any of their files ends the start, with all faults. */
@Configuration(proxyBeanMethods = false)
class OpdWiring {

    @Bean
    OpdSystems opdSystems(BusSettings settings) throws IOException {
        return OpdSystems.read(settings.home().resolve("systems"), settings.home());
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
    OpdWatch opdWatch(OpdComponent opd, OpdSystems systems, MeterRegistry registry, Clock clock) {
        OpdWatch watch = new OpdWatch(opd, clock.instant());
        for (OpdSystem system : systems.all()) {
            Gauge.builder("simpul.partner.breaker", watch, known -> isLeftAlone(known, system) ? 1 : 0)
                    .tag("partner", system.partner())
                    .register(registry);
        }
        return watch;
    }

    private static boolean isLeftAlone(OpdWatch watch, OpdSystem system) {
        return watch.known(system.partner()).state() == PartnerWatch.State.LEFT_ALONE;
    }
}
