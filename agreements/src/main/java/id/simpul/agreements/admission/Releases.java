package id.simpul.agreements.admission;

import id.simpul.ledger.Committer;
import java.util.concurrent.CompletableFuture;

/** Where answers ask to be let out. */
public final class Releases {

    private final Committer committer;
    private final ReleaseContribution contribution = new ReleaseContribution();

    public Releases(Committer committer) {
        this.committer = committer;
    }

    /**
     * Settles the quota units of an exchange, once and for all, and records what goes out.
     *
     * @return completes when it is durable, or with the committer's {@link id.simpul.core.BusException} when it could not be
     *     recorded: then nothing may go out, and units that are not settled count as spent
     */
    public CompletableFuture<ReleaseResult> release(ReleaseRequest request) {
        return committer.submit(contribution, request);
    }
}
