package id.simpul.bus.disk;

import id.simpul.bus.BusSettings;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The watch over the disk, and who tells of it. */
@Configuration(proxyBeanMethods = false)
class DiskWiring {

    /** Of the disk that SIMPUL_HOME is on: there are the logs, and in small installations the database. */
    @Bean
    FreeSpace freeSpace(BusSettings settings) throws IOException {
        FileStore disk = Files.getFileStore(settings.home());
        return () -> {
            try {
                return disk.getUsableSpace();
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        };
    }

    @Bean
    DiskWatch diskWatch(FreeSpace space, DiskSettings settings, MeterRegistry registry) {
        DiskWatch watch = new DiskWatch(space, settings.least().toBytes(), settings.look());
        Gauge.builder("simpul.disk.free", watch, known -> known.state().free())
                .baseUnit("bytes")
                .register(registry);
        Gauge.builder("simpul.disk.low", watch, known -> known.state().isLow() ? 1 : 0)
                .register(registry);
        return watch;
    }

    @Bean
    HealthIndicator diskSpaceHealthIndicator(DiskWatch watch, BusSettings settings) {
        return new DiskHealth(watch, settings.home());
    }
}
