package id.simpul.bus.edge;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long callers may take, prefix {@code simpul.edge}.
 *
 * @param head from the first byte of a request to the end of its headers
 * @param connection from the first sight of a connection to its end; a request that is being served is not cut off
 */
@ConfigurationProperties("simpul.edge")
record EdgeSettings(
        @DefaultValue("PT15S") Duration head,
        @DefaultValue("PT5M") Duration connection) {

    EdgeSettings {
        if (head.isNegative() || head.isZero() || connection.compareTo(head) < 0) {
            throw new IllegalArgumentException(
                    "simpul.edge.head must be positive and simpul.edge.connection no shorter than it");
        }
    }
}
