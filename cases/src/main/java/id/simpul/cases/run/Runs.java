package id.simpul.cases.run;

import id.simpul.cases.HoldReason;
import id.simpul.cases.sla.SlaRows;
import id.simpul.core.BusException;
import id.simpul.core.Ids;
import id.simpul.core.ProblemCode;
import id.simpul.ledger.Committer;
import id.simpul.ledger.Sealed;
import id.simpul.ledger.Vault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where a worker takes a piece of work, records its steps, and gives it back. */
public final class Runs implements StepLog {

    private static final Logger log = LoggerFactory.getLogger(Runs.class);

    private final Committer committer;
    private final Vault vault;
    private final Claims claims;
    private final Ids ids;
    private final Clock clock;
    private final StepStarts starts = new StepStarts();
    private final StepEnds ends;
    private final RunEnds runEnds;
    private final LeftLeases left = new LeftLeases();

    /** @param node the name of this bus node, under which its committer has taken over from an earlier process */
    public Runs(
            DataSource database, String node, Committer committer, Vault vault, SlaRows clocks, Ids ids, Clock clock) {
        this.committer = committer;
        this.vault = vault;
        this.ids = ids;
        this.clock = clock;
        this.claims = new Claims(database, node, vault, clock);
        this.ends = new StepEnds(vault, clocks);
        this.runEnds = new RunEnds(clocks);
    }

    /** Frees what an earlier process of this node had in hand, and says how much that was. */
    public int free() throws SQLException {
        return claims.free();
    }

    /** The worker has ended, and that could not be recorded. */
    public void leave(Claim claim) {
        left.add(claim.lease());
    }

    /** Frees what was left, which would else wait for the end of its lease; completes with how much it was. */
    public CompletableFuture<Integer> giveBack() {
        return left.giveBack(committer);
    }

    /** Empty when there is nothing to do, or another does it. */
    public Optional<Claim> claim(WorkRef ref) {
        Lease lease = new Lease(ref, ids.next());
        try {
            return claims.claim(lease);
        } catch (GeneralSecurityException | IOException | UncheckedIOException changed) {
            log.error(
                    "The vault cannot open what it has of {} ({}); it is parked",
                    ref,
                    changed.getClass().getSimpleName());
            park(lease);
            return Optional.empty();
        } catch (SQLException e) {
            // It may have been taken all the same.
            left.add(lease.id());
            throw new BusException(ProblemCode.RECORD_UNAVAILABLE, Map.of("reason", "database"), e);
        } catch (RuntimeException e) {
            left.add(lease.id());
            throw e;
        }
    }

    /** What cannot be opened now cannot be opened later either: a person must look. */
    private void park(Lease lease) {
        String queue = lease.ref().queue();
        Next parked = Next.held(queue, HoldReason.UNREADABLE, queue, clock.instant());
        try {
            committer.submit(runEnds, new RunEnds.End(lease, List.of(parked))).join();
        } catch (CompletionException notRecorded) {
            left.add(lease.id());
        }
    }

    @Override
    public CompletableFuture<Boolean> start(Claim claim, String step, boolean effect, String partner) {
        return committer.submit(
                starts, new StepStarts.Start(claim, step, effect, partner, Optional.empty(), ids.next()));
    }

    @Override
    public CompletableFuture<Boolean> open(Claim claim, String step, Task task) {
        return committer.submit(
                starts, new StepStarts.Start(claim, step, false, WorkRef.OWN_QUEUE, Optional.of(task), ids.next()));
    }

    @Override
    public CompletableFuture<StepResult> end(Claim claim, StepOutcome outcome, String partner) {
        Sealed sealed = vault.seal(Vault.Kind.OUTCOME, claim.ref().id(), outcome.value());
        return committer.submit(ends, new StepEnds.End(claim, outcome, sealed, partner, false));
    }

    @Override
    public CompletableFuture<StepResult> close(Claim claim, StepOutcome outcome) {
        Sealed sealed = vault.seal(Vault.Kind.OUTCOME, claim.ref().id(), outcome.value());
        return committer.submit(ends, new StepEnds.End(claim, outcome, sealed, WorkRef.OWN_QUEUE, true));
    }

    /**
     * Gives the work back.
     *
     * @param nexts what is left to do, one a queue
     * @return the work that can go on at once, for its workers to be told; nothing when the lease was lost
     */
    public CompletableFuture<List<WorkRef>> end(Claim claim, List<Next> nexts) {
        return committer.submit(runEnds, new RunEnds.End(claim.right(), nexts));
    }
}
