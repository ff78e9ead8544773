package id.simpul.bus.edge;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often numbers may be asked for, prefix {@code simpul.tracking}: who tries numbers must not find any.
 *
 * @param perAddress questions a minute from one address that shows neither certificate nor token
 * @param perSystem questions a minute from one system of a member, which asks for many people
 * @param overall questions a second from all addresses without a login together
 */
@ConfigurationProperties("simpul.tracking")
record TrackingSettings(
        @DefaultValue("10") int perAddress,
        @DefaultValue("600") int perSystem,
        @DefaultValue("50") int overall) {

    TrackingSettings {
        if (perAddress < 1 || perSystem < 1 || overall < 1) {
            throw new IllegalArgumentException("simpul.tracking has limits of at least 1");
        }
    }
}
