package id.simpul.bus.edge;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often passwords may be tried at the drop-in door, prefix {@code simpul.drop-in}. A password that was right lately is
 * no try.
 *
 * @param triesPerAddress a minute from one address
 * @param triesOverall a second from all addresses together
 */
@ConfigurationProperties("simpul.drop-in")
record DropInLimits(
        @DefaultValue("20") int triesPerAddress,
        @DefaultValue("10") int triesOverall) {

    DropInLimits {
        if (triesPerAddress < 1 || triesOverall < 1) {
            throw new IllegalArgumentException("simpul.drop-in has limits of at least 1");
        }
    }

    TrackingSettings asTracking() {
        return new TrackingSettings(triesPerAddress, 1, triesOverall);
    }
}
