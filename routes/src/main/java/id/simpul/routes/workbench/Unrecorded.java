package id.simpul.routes.workbench;

import id.simpul.agreements.admission.ReleaseRequest;
import id.simpul.agreements.admission.ReleaseResult;
import id.simpul.core.Contribution;
import id.simpul.core.Signer;
import id.simpul.ledger.Committer;
import java.util.concurrent.CompletableFuture;

/** In place of the record and the signature of a bus: nothing leaves the bench, so nothing is kept and nothing is signed. */
final class Unrecorded implements Committer, Signer {

    @Override
    @SuppressWarnings("unchecked") // a release is answered with its result, any other work with itself
    public <W, R> CompletableFuture<R> submit(Contribution<W, R> contribution, W item) {
        return CompletableFuture.completedFuture(
                (R) (item instanceof ReleaseRequest ? new ReleaseResult.Released() : item));
    }

    @Override
    public int waiting() {
        return 0;
    }

    @Override
    public String keyId() {
        return "bench";
    }

    @Override
    public String algorithm() {
        return "none";
    }

    @Override
    public byte[] sign(byte[] message) {
        return new byte[0];
    }
}
