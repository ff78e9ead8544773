package id.simpul.agreements.packages;

import id.simpul.ledger.Committer;
import java.util.concurrent.CompletableFuture;

/**
 * The register of packages. Futures complete when the change and its log entry are durable, or with the committer's
 * {@link id.simpul.core.BusException}.
 */
public final class PackageRegister {

    /** What a decision did. */
    public enum Decided {
        DONE,
        /** It was so already. */
        NOTHING_TO_CHANGE,
        /** No such version was imported. */
        UNKNOWN_VERSION
    }

    private final Committer committer;
    private final PackageImports imports = new PackageImports();
    private final PackageDecisions decisions = new PackageDecisions();

    public PackageRegister(Committer committer) {
        this.committer = committer;
    }

    /** Imports a version unless its content is there. It is not in force by that. */
    public CompletableFuture<PackageImported> add(PackageImport work) {
        return committer.submit(imports, work);
    }

    /** Puts a version in force, or all of them out of it. */
    public CompletableFuture<Decided> decide(PackageDecision decision) {
        return committer.submit(decisions, decision);
    }
}
