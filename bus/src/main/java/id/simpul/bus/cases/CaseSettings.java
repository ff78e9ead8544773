package id.simpul.bus.cases;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How cases are worked on, prefix {@code simpul.cases}.
 *
 * @param workers of each partner's queue, and of the bus's own, on this node
 * @param look how often the database is asked for due work
 * @param pace how often what waits for a partner or an agreement is tried again, at the most
 */
@ConfigurationProperties("simpul.cases")
record CaseSettings(
        @DefaultValue("4") int workers,
        @DefaultValue("PT1S") Duration look,
        @DefaultValue("PT5S") Duration pace) {

    CaseSettings {
        if (workers < 1 || look.isNegative() || look.isZero() || pace.isNegative() || pace.isZero()) {
            throw new IllegalArgumentException(
                    "simpul.cases.workers must be at least 1, simpul.cases.look and simpul.cases.pace positive");
        }
    }
}
