package id.simpul.bus.cases;

import java.time.Duration;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How cases are worked on, prefix {@code simpul.cases}.
 *
 * @param workers of each partner's queue, and of the bus's own, on this node
 * @param look how often the database is asked for due work
 * @param pace how often what waits for a partner or an agreement is tried again, at the most
 * @param taken how long a task stays with an officer who took it and does nothing more
 */
@ConfigurationProperties("simpul.cases")
record CaseSettings(
        @DefaultValue("4") int workers,
        @DefaultValue("PT1S") Duration look,
        @DefaultValue("PT5S") Duration pace,
        @DefaultValue("PT24H") Duration taken) {

    CaseSettings {
        if (workers < 1 || Stream.of(look, pace, taken).anyMatch(time -> time.isNegative() || time.isZero())) {
            throw new IllegalArgumentException(
                    "simpul.cases.workers must be at least 1, simpul.cases.look, pace and taken positive");
        }
    }
}
