package id.simpul.bus;

import id.simpul.ledger.AttachmentLimits;
import id.simpul.ledger.ContentType;
import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What the bus takes in as attachments and how long that may take, prefix {@code simpul.attachments}.
 *
 * @param largest one attachment at most
 * @param largestUnused all attachments of one system that no case has yet
 * @param keep how long an attachment waits for a case
 * @param types what it may be
 * @param places pieces that are taken in at a time; they have places of their own, because a slow line holds one for minutes
 * @param patience how long a piece waits for a place before it is turned away
 * @param longestRequest how long one piece may take; what has arrived by then is kept, and the caller goes on from there
 */
@ConfigurationProperties("simpul.attachments")
public record AttachmentSettings(
        @DefaultValue("10MB") DataSize largest,
        @DefaultValue("2GB") DataSize largestUnused,
        @DefaultValue("PT24H") Duration keep,
        @DefaultValue({"PDF", "PNG", "JPEG"}) Set<ContentType> types,
        @DefaultValue("112") int places,
        @DefaultValue("PT20S") Duration patience,
        @DefaultValue("PT10M") Duration longestRequest) {

    public AttachmentLimits limits() {
        return new AttachmentLimits(largest.toBytes(), largestUnused.toBytes(), keep, types);
    }
}
