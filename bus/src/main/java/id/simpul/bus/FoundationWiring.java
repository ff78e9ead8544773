package id.simpul.bus;

import id.simpul.core.Ids;
import id.simpul.core.Regions;
import id.simpul.routes.CrashPoint;
import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Time, randomness, ids and secrets: made once, given to whoever needs them. */
@Configuration(proxyBeanMethods = false)
class FoundationWiring {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    CrashPoint.Observer noDrill() {
        return CrashPoint.Observer.none();
    }

    @Bean
    SecureRandom random() {
        return new SecureRandom();
    }

    @Bean
    Ids ids(Clock clock, SecureRandom random) {
        return new Ids(clock, random);
    }

    @Bean
    Regions regions() {
        return Regions.load();
    }

    @Bean
    FileSecrets secrets(BusSettings settings) {
        return new FileSecrets(settings.home().resolve("secrets"));
    }
}
