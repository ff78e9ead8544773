package id.simpul.ledger.log;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Integrates what was sequenced, at a steady pace; after a failure it simply goes on. */
public final class Integrator implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Integrator.class);

    private final SignedLog signedLog;
    private final ScheduledExecutorService executor;

    /**
     * @param pace time between two checkpoints, if there is something to sign */
    @SuppressWarnings("FutureReturnValueIgnored") // the task ends by nothing but close
    public Integrator(SignedLog signedLog, Duration pace) {
        this.signedLog = signedLog;
        executor = Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "log-integrator"));
        executor.scheduleWithFixedDelay(this::integrate, 0, pace.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void integrate() {
        try {
            signedLog.integrate();
        } catch (SQLException | RuntimeException e) {
            log.warn("The log was not integrated, trying again: {}", e.toString());
        }
    }

    @Override
    public void close() {
        executor.shutdown();
    }
}
