package id.simpul.cli.bench.cases;

import id.simpul.cli.client.BusClient;
import id.simpul.cli.client.BusReply;
import id.simpul.cli.process.Waiting;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.HdrHistogram.Histogram;

/**
 * Cases at a fixed rate, each with three calls to partners. The time of a case counts from when its submission was due until
 * it is decided, so a bus that stands still is not spared what it kept waiting.
 */
final class TravelRun {

    private static final int ACCEPTED = 202;
    private static final int THREADS = 32;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final CaseBenchHouse house;
    private final Clock clock;
    private final Applicant applicant;
    private final AtomicInteger keys = new AtomicInteger();

    TravelRun(CaseBenchHouse house, Clock clock) throws IOException, InterruptedException {
        this.house = house;
        this.clock = clock;
        this.applicant = Applicant.of(house.dukcapil());
    }

    /**
     * What became of them.
     *
     * @param refused submissions that were not accepted
     * @param undecided accepted, and not decided in time
     * @param millis from due to decided
     */
    record Travelled(double perSecond, int refused, int undecided, Histogram millis) {

        Map<String, Object> asMap() {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("step", Math.round(perSecond) + " cases a second");
            fields.put("target", "three calls");
            fields.put("perSecond", perSecond);
            fields.put("decided", millis.getTotalCount());
            fields.put("refused", refused);
            fields.put("undecided", undecided);
            fields.put("p50Millis", millis.getValueAtPercentile(50));
            fields.put("p99Millis", millis.getValueAtPercentile(99));
            fields.put("p999Millis", millis.getValueAtPercentile(99.9));
            fields.put("mostMillis", millis.getMaxValue());
            return fields;
        }
    }

    Travelled at(double perSecond, Duration time) throws IOException, InterruptedException, SQLException {
        Map<String, Instant> due = new ConcurrentHashMap<>();
        AtomicInteger refused = new AtomicInteger();
        BusClient portal = house.portal();
        int count = (int) (perSecond * time.toMillis() / 1000);
        Instant begin = clock.instant().plusMillis(500);
        ScheduledExecutorService threads = Executors.newScheduledThreadPool(THREADS);
        for (int i = 0; i < count; i++) {
            Instant at = begin.plusNanos((long) (i * 1e9 / perSecond));
            long delay = Math.max(0, Duration.between(clock.instant(), at).toNanos());
            var submitting = threads.schedule(() -> submit(portal, at, due, refused), delay, TimeUnit.NANOSECONDS);
            if (submitting.isCancelled()) {
                throw new IllegalStateException("Nobody cancels a submission");
            }
        }
        threads.shutdown();
        if (!threads.awaitTermination(time.plus(PATIENCE).toSeconds(), TimeUnit.SECONDS)) {
            throw new IOException("The bus did not answer all submissions");
        }
        return travelled(perSecond, due, refused.get());
    }

    private void submit(BusClient portal, Instant at, Map<String, Instant> due, AtomicInteger refused) {
        try {
            BusReply reply =
                    portal.submit("ukur-" + keys.incrementAndGet(), applicant.application(CaseBenchFiles.TRAVEL));
            if (reply.status() == ACCEPTED) {
                due.put(reply.body().path("nomor").asText(), at);
                return;
            }
        } catch (IOException broken) {
            // Counted as refused: its caller would have to send it again.
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        refused.incrementAndGet();
    }

    private Travelled travelled(double perSecond, Map<String, Instant> due, int refused)
            throws IOException, InterruptedException, SQLException {
        try (CaseRecords records = new CaseRecords(house.home(), house.database())) {
            Waiting.until(PATIENCE, () -> isDecided(records, due));
            Map<String, Instant> closed = records.closed(CaseBenchFiles.TRAVEL);
            Histogram millis = new Histogram(PATIENCE.toMillis() * 2, 3);
            int undecided = 0;
            for (Map.Entry<String, Instant> each : due.entrySet()) {
                Instant end = closed.get(each.getKey());
                if (end == null) {
                    undecided++;
                } else {
                    millis.recordValue(
                            Math.max(0, Duration.between(each.getValue(), end).toMillis()));
                }
            }
            return new Travelled(perSecond, refused, undecided, millis);
        }
    }

    private static boolean isDecided(CaseRecords records, Map<String, Instant> due) {
        try {
            return records.closed(CaseBenchFiles.TRAVEL).keySet().containsAll(due.keySet());
        } catch (SQLException gone) {
            throw new IllegalStateException(gone);
        }
    }
}
