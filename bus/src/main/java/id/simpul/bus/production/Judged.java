package id.simpul.bus.production;

import id.simpul.bus.BusSettings;
import java.nio.file.Path;
import java.time.Instant;
import org.springframework.core.env.PropertyResolver;

/**
 * What a start is judged by.
 *
 * @param properties settings that are Spring's own, such as {@code management.server.address}
 */
record Judged(BusSettings settings, PropertyResolver properties, Instant now) {

    Path certificates() {
        return settings.home().resolve("certs");
    }

    Path secrets() {
        return settings.home().resolve("secrets");
    }

    /** A file as operators know it: relative to SIMPUL_HOME. */
    String name(Path file) {
        return settings.home().relativize(file).toString().replace('\\', '/');
    }
}
