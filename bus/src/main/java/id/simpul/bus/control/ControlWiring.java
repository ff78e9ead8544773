package id.simpul.bus.control;

import id.simpul.bus.BusSettings;
import java.io.IOException;
import java.time.Clock;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Exists only where {@code simpul.control.port} is set, and that only in the development profile. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("simpul.control.port")
class ControlWiring {

    @Bean
    @Primary
    MovableClock movableClock(BusSettings settings) {
        if (!settings.isDevelopment()) {
            throw new IllegalStateException(
                    "simpul.control.port is set, but a control port can exist in development only."
                            + " Remove the setting.");
        }
        return new MovableClock(Clock.systemUTC());
    }

    @Bean
    @Primary
    ArmedCrash armedCrash() {
        return new ArmedCrash();
    }

    @Bean
    ControlPort controlPort(BusSettings settings, ArmedCrash crash, MovableClock clock) throws IOException {
        return new ControlPort(Objects.requireNonNull(settings.control()).port(), crash, clock);
    }
}
