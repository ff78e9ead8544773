package id.simpul.bus;

import id.simpul.ledger.Attachments;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Erases attachments that no case took in time. */
final class AttachmentSweep implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(AttachmentSweep.class);
    private static final int MINUTES = 5;

    private final Attachments attachments;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "attachment-sweep");
        thread.setDaemon(true);
        return thread;
    });

    AttachmentSweep(Attachments attachments) {
        this.attachments = attachments;
        var unused = worker.scheduleWithFixedDelay(this::sweep, MINUTES, MINUTES, TimeUnit.MINUTES);
    }

    private void sweep() {
        try {
            int erased = 0;
            for (int some = attachments.eraseExpired(); some > 0; some = attachments.eraseExpired()) {
                erased += some;
            }
            if (erased > 0) {
                log.info("Erased {} attachments that no application took", erased);
            }
        } catch (SQLException | RuntimeException failed) {
            log.warn(
                    "Expired attachments were not erased: {}", failed.getClass().getSimpleName());
        }
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
