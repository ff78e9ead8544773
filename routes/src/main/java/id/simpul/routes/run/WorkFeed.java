package id.simpul.routes.run;

import id.simpul.cases.run.DueWork;
import id.simpul.cases.run.Runs;
import id.simpul.cases.run.WorkBell;
import id.simpul.core.BusException;
import id.simpul.routes.Recording;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks into the database for what is due and tells workers: what was put off, what a lost broker or a dead worker left, and
 * what waited for something that may have ended.
 */
public final class WorkFeed {

    private static final Logger log = LoggerFactory.getLogger(WorkFeed.class);
    private static final int SLICE = 1000;
    private static final Duration AGAIN = Duration.ofSeconds(30);

    private final Runs runs;
    private final DueWork due;
    private final Resumption resumption;
    private final Supplier<Set<String>> queues;
    private final WorkBell bell;

    WorkFeed(Runs runs, DueWork due, Resumption resumption, Supplier<Set<String>> queues, WorkBell bell) {
        this.runs = runs;
        this.due = due;
        this.resumption = resumption;
        this.queues = queues;
        this.bell = bell;
    }

    private void freeWhatWasLeft() {
        try {
            int freed = Recording.await(runs.giveBack());
            if (freed > 0) {
                log.info("{} runs whose ends were not recorded go on", freed);
            }
        } catch (BusException notYet) {
            // Nothing can be recorded still; there is another look.
        }
    }

    /** One look; a database that is away is looked at again the next time. */
    public void look() {
        try {
            freeWhatWasLeft();
            due.passDeadlines(SLICE);
            resumption.resume(due);
            for (String queue : queues.get()) {
                bell.ring(due.take(queue, SLICE, AGAIN));
            }
        } catch (SQLException away) {
            log.warn("Due work could not be looked for: the database gives no answer ({})", away.getSQLState());
        }
    }
}
