package id.simpul.routes.run;

import id.simpul.cases.run.DueWork;
import id.simpul.cases.run.WorkBell;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks into the database for what is due and tells workers: what was put off, what a lost broker or a dead worker left, and
 * what waited for something that may have ended.
 */
public final class WorkFeed {

    private static final Logger log = LoggerFactory.getLogger(WorkFeed.class);
    private static final int SLICE = 200;
    private static final Duration AGAIN = Duration.ofSeconds(30);

    private final DueWork due;
    private final Resumption resumption;
    private final Set<String> queues;
    private final WorkBell bell;

    WorkFeed(DueWork due, Resumption resumption, Set<String> queues, WorkBell bell) {
        this.due = due;
        this.resumption = resumption;
        this.queues = Set.copyOf(queues);
        this.bell = bell;
    }

    /** One look; a database that is away is looked at again the next time. */
    public void look() {
        try {
            due.passDeadlines(SLICE);
            resumption.resume(due);
            for (String queue : queues) {
                bell.ring(due.take(queue, SLICE, AGAIN));
            }
        } catch (SQLException away) {
            log.warn("Due work could not be looked for: the database gives no answer ({})", away.getSQLState());
        }
    }
}
