package id.simpul.bus.production;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Puts the check in front of all other parts. */
@Configuration(proxyBeanMethods = false)
class ProductionWiring {

    /** Static, and with a clock of its own: it must not make any other part before it has judged. */
    @Bean
    static ProductionCheck productionCheck(Environment environment) {
        return new ProductionCheck(environment, Clock.systemUTC());
    }
}
