package id.simpul.cases.erasure;

import id.simpul.core.BusException;
import id.simpul.core.ServiceId;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Goes through all services once and erases what is over, also of services that are not installed any more. */
public final class ErasureRound {

    /** How long payloads are kept after the end of a case, unless its service says so. */
    public static final Duration USUAL_RETENTION = Duration.ofDays(30);

    private static final Logger log = LoggerFactory.getLogger(ErasureRound.class);
    private static final int SLICE = 500;

    private final Erasures erasures;

    public ErasureRound(Erasures erasures) {
        this.erasures = erasures;
    }

    /** What cannot be erased now is tried in the next round, and holds up no other service. */
    public void run(Map<ServiceId, Duration> installed) {
        Map<ServiceId, Duration> retentions = new LinkedHashMap<>(installed);
        try {
            erasures.services().forEach(service -> retentions.putIfAbsent(service, USUAL_RETENTION));
        } catch (SQLException away) {
            log.warn(
                    "Services that are gone could not be looked for: the database gives no answer ({})",
                    away.getSQLState());
        }
        retentions.forEach(this::eraseOrTell);
    }

    private void eraseOrTell(ServiceId service, Duration retention) {
        try {
            erase(service, retention);
        } catch (CompletionException failed) {
            Throwable cause = failed.getCause();
            log.warn(
                    "{}: payloads that are over could not be erased: {}",
                    service,
                    cause instanceof BusException problem ? problem.code().key() : failed.getClass());
        }
    }

    private void erase(ServiceId service, Duration retention) {
        int all = 0;
        int slice = SLICE;
        while (slice == SLICE) {
            slice = erasures.erase(service, retention, SLICE).join();
            all += slice;
        }
        if (all > 0) {
            log.info("{}: payloads of {} cases erased, {} after their end", service, all, retention);
        }
    }
}
