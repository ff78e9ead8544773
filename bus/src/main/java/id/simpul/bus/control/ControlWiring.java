package id.simpul.bus.control;

import id.simpul.bus.BusSettings;
import id.simpul.bus.disk.FreeSpace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    MovableClock movableClock(BusSettings settings) throws IOException {
        if (!settings.isDevelopment()) {
            throw new IllegalStateException(
                    "simpul.control.port is set, but a control port can exist in development only."
                            + " Remove the setting.");
        }
        Path run = Files.createDirectories(settings.home().resolve("run"));
        return new MovableClock(Clock.systemUTC(), run.resolve("simulated-clock"));
    }

    @Bean
    @Primary
    ArmedCrash armedCrash() {
        return new ArmedCrash();
    }

    @Bean
    @Primary
    PretendedSpace pretendedSpace(FreeSpace freeSpace) {
        return new PretendedSpace(freeSpace);
    }

    @Bean
    ControlPort controlPort(BusSettings settings, ArmedCrash crash, MovableClock clock, PretendedSpace space)
            throws IOException {
        return new ControlPort(Objects.requireNonNull(settings.control()).port(), crash, clock, space);
    }
}
