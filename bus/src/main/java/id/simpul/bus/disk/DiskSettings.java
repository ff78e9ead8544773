package id.simpul.bus.disk;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * When the disk counts as full, prefix {@code simpul.disk}.
 *
 * @param least free space below which nothing new that takes days is accepted
 * @param look how often the disk is looked at, at the most
 */
@ConfigurationProperties("simpul.disk")
record DiskSettings(
        @DefaultValue("500MB") DataSize least,
        @DefaultValue("PT5S") Duration look) {

    DiskSettings {
        if (least.toBytes() < 1 || look.isNegative()) {
            throw new IllegalArgumentException(
                    "simpul.disk.least must be at least 1 byte, simpul.disk.look not negative");
        }
    }
}
