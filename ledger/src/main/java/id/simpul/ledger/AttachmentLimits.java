package id.simpul.ledger;

import java.time.Duration;
import java.util.Set;

/**
 * What the vault takes in.
 *
 * @param largest bytes of one attachment at most
 * @param largestUnused bytes of all attachments of one system that no case has yet
 * @param keep how long an attachment waits for a case
 * @param types what it may be
 */
public record AttachmentLimits(long largest, long largestUnused, Duration keep, Set<ContentType> types) {

    public AttachmentLimits {
        if (largest < 1 || largestUnused < largest || keep.isNegative() || keep.isZero()) {
            throw new IllegalArgumentException(
                    "Attachments need a largest size, a sum not below it, and a positive time to wait");
        }
        types = Set.copyOf(types);
    }
}
