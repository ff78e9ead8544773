package id.simpul.bus.edge;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long callers may take and how many are served at a time, prefix {@code simpul.edge}.
 *
 * @param head from the first byte of a request to the end of its headers
 * @param connection from the first sight of a connection to its end; a request that is being served is not cut off
 * @param places requests that are worked on at a time; more only take processors and memory from each other
 * @param patience how long a request waits for a place before it is turned away
 */
@ConfigurationProperties("simpul.edge")
record EdgeSettings(
        @DefaultValue("PT15S") Duration head,
        @DefaultValue("PT5M") Duration connection,
        @DefaultValue("128") int places,
        @DefaultValue("PT2S") Duration patience) {

    EdgeSettings {
        if (places < 1 || patience.isNegative()) {
            throw new IllegalArgumentException(
                    "simpul.edge.places must be at least 1 and simpul.edge.patience not negative");
        }
        if (head.isNegative() || head.isZero() || connection.compareTo(head) < 0) {
            throw new IllegalArgumentException(
                    "simpul.edge.head must be positive and simpul.edge.connection no shorter than it");
        }
    }

    /** The same, with places and patience for pieces of uploads. */
    EdgeSettings forUploads(int uploadPlaces, Duration uploadPatience) {
        return new EdgeSettings(head, connection, uploadPlaces, uploadPatience);
    }
}
