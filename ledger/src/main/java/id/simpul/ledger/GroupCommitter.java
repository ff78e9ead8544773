package id.simpul.ledger;

import id.simpul.core.BusException;
import id.simpul.core.Contribution;
import id.simpul.core.ProblemCode;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The committer of a bus process: one thread, which takes what waits into the next transaction. */
public final class GroupCommitter implements Committer, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(GroupCommitter.class);

    /** From so many works in a commit on, the next is worth waiting for more: with fewer, callers wait for nothing. */
    private static final int MANY = 10;

    private final BlockingQueue<Work<?, ?>> queue;
    private final GroupCommit groupCommit;
    private final int batchSize;
    private final Duration gathering;
    private final Thread thread;
    private volatile boolean isClosing;

    /** Takes the node's epoch and starts; a predecessor under the same node name can no longer write. */
    public GroupCommitter(DataSource database, CommitterSettings settings, Clock clock, RandomGenerator random) {
        queue = new ArrayBlockingQueue<>(settings.queue());
        batchSize = settings.batch();
        gathering = settings.gathering();
        Epoch epoch = Epoch.take(database, settings.node(), clock.instant());
        groupCommit = new GroupCommit(database, epoch, new CommitClock(clock, settings.clockTolerance()), random);
        thread = new Thread(this::run, "committer");
        thread.start();
    }

    @Override
    public <W, R> CompletableFuture<R> submit(Contribution<W, R> contribution, W item) {
        Work<W, R> work = new Work<>(contribution, item, new Pending<>());
        if (isClosing) {
            work.fail(new BusException(ProblemCode.RECORD_UNAVAILABLE, Map.of("reason", "shutdown")));
        } else if (!queue.offer(work)) {
            work.fail(new BusException(ProblemCode.OVERLOADED).retryAfter(Duration.ofSeconds(1)));
        }
        return work.result();
    }

    @Override
    public int waiting() {
        return queue.size();
    }

    private void run() {
        List<Work<?, ?>> batch = new ArrayList<>(batchSize);
        int last = 1;
        while (!isClosing || !queue.isEmpty()) {
            try {
                batch.add(queue.take());
                if (last >= MANY) {
                    LockSupport.parkNanos(gathering.toNanos());
                }
                queue.drainTo(batch, batchSize - 1);
                batch.removeIf(Work::isWakeUp);
                last = batch.size();
                groupCommit.commit(batch);
            } catch (InterruptedException e) {
                isClosing = true;
            } catch (RuntimeException | Error unexpected) {
                log.error("Group commit failed", unexpected);
                batch.forEach(
                        work -> work.fail(new BusException(ProblemCode.RECORD_UNAVAILABLE, Map.of(), unexpected)));
            } finally {
                batch.clear();
            }
        }
    }

    /** Finishes what was accepted, then stops. */
    @Override
    public void close() {
        isClosing = true;
        boolean ignored = queue.offer(Work.wakeUp());
        try {
            thread.join(Duration.ofSeconds(10).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
