package id.simpul.ledger;

import java.time.Duration;

/**
 * How the group commit behaves.
 *
 * @param node the name of this bus node; a restart under the same name shuts out its predecessor
 * @param queue works that may wait; one more is refused as overload
 * @param batch works of one commit at most
 * @param gathering how long a commit waits for more works when the one before had many: each commit costs as much as some works
 * @param clockTolerance how far the clock may be behind the last entry
 */
public record CommitterSettings(String node, int queue, int batch, Duration gathering, Duration clockTolerance) {

    public static CommitterSettings of(String node) {
        return new CommitterSettings(node, 2048, 256, Duration.ofMillis(1), Duration.ofSeconds(2));
    }
}
