package id.simpul.routes.run;

import id.simpul.cases.run.Claim;
import id.simpul.cases.run.Next;
import id.simpul.cases.run.Runs;
import id.simpul.cases.run.WorkBell;
import id.simpul.cases.run.WorkRef;
import id.simpul.core.BusException;
import id.simpul.routes.Recording;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes one piece of work: claims it, has its turn run, and says what comes next. */
public final class CaseWorker {

    private static final Logger log = LoggerFactory.getLogger(CaseWorker.class);

    private final Runs runs;
    private final CaseTurn turn;
    private final WorkBell bell;

    CaseWorker(Runs runs, CaseTurn turn, WorkBell bell) {
        this.runs = runs;
        this.turn = turn;
        this.bell = bell;
    }

    /** Does nothing when another does it already, or there is nothing to do. */
    public void work(WorkRef ref) {
        runs.claim(ref).ifPresent(this::work);
    }

    private void work(Claim claim) {
        List<Next> nexts = turn.of(claim, runs);
        try {
            bell.ring(Recording.await(runs.end(claim, nexts)));
        } catch (BusException notRecorded) {
            runs.leave(claim);
            log.warn(
                    "The end of a run of {} was not recorded; it goes on when the database can be written",
                    claim.ref());
        }
    }
}
