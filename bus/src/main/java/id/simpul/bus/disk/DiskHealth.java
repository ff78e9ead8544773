package id.simpul.bus.disk;

import java.nio.file.Path;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;

/** Whether the disk that SIMPUL_HOME is on has room. */
final class DiskHealth implements HealthIndicator {

    private final DiskWatch watch;
    private final Path path;

    DiskHealth(DiskWatch watch, Path path) {
        this.watch = watch;
        this.path = path;
    }

    @Override
    public Health health() {
        DiskWatch.State state = watch.state();
        return (state.isLow() ? Health.down() : Health.up())
                .withDetail("path", path.toString())
                .withDetail("free", state.free())
                .withDetail("least", state.least())
                .build();
    }
}
