package id.simpul.bus.watch;

import id.simpul.agreements.admission.AccountToday;
import id.simpul.agreements.admission.QuotaOverview;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads log and quota accounts at a steady pace, so that whoever looks at metrics never waits for the database. */
public final class DatabaseSampler implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(DatabaseSampler.class);
    private static final Duration PACE = Duration.ofSeconds(10);

    private final DataSource database;
    private final QuotaOverview quotas;
    private final Clock clock;
    private final MultiGauge units;
    private final ScheduledExecutorService executor =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "database-sampler"));
    private volatile Optional<DatabaseSample> newest = Optional.empty();

    @SuppressWarnings("FutureReturnValueIgnored") // the task ends by nothing but close
    public DatabaseSampler(DataSource database, QuotaOverview quotas, MeterRegistry registry, Clock clock) {
        this.database = database;
        this.quotas = quotas;
        this.clock = clock;
        this.units = MultiGauge.builder("simpul.quota.units").register(registry);
        gauge(registry, "simpul.log.entries", sample -> sample.log().entries());
        gauge(
                registry,
                "simpul.log.unsigned.entries",
                sample -> sample.log().entries() - sample.log().signed());
        gauge(registry, "simpul.committer.batch.entries", sample -> sample.log().entriesPerCommit());
        Gauge.builder("simpul.sample.age", this, DatabaseSampler::secondsSinceSample)
                .baseUnit("seconds")
                .register(registry);
        executor.scheduleWithFixedDelay(this::sample, 0, PACE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** The newest sample; empty as long as none could be taken. */
    public Optional<DatabaseSample> newest() {
        return newest;
    }

    /** Reads now. */
    public DatabaseSample read() throws SQLException {
        Instant now = clock.instant();
        return new DatabaseSample(now, LogState.read(database), quotas.today(now));
    }

    private void sample() {
        try {
            DatabaseSample sample = read();
            newest = Optional.of(sample);
            units.register(
                    sample.accounts().stream().flatMap(DatabaseSampler::rows).toList(), true);
        } catch (SQLException | RuntimeException e) {
            log.warn(
                    "Log and quota accounts could not be read, trying again: {}",
                    e.getClass().getSimpleName());
        }
    }

    private static Stream<MultiGauge.Row<?>> rows(AccountToday account) {
        return Stream.of(
                row(account, "limit", account.limit()),
                row(account, "reserved", account.reserved()),
                row(account, "spent", account.spent()));
    }

    private static MultiGauge.Row<?> row(AccountToday account, String state, int units) {
        return MultiGauge.Row.of(
                Tags.of(
                        "credential",
                        account.credential(),
                        "mode",
                        account.mode().key(),
                        "state",
                        state),
                units);
    }

    private void gauge(MeterRegistry registry, String name, ToDoubleFunction<DatabaseSample> figure) {
        Gauge.builder(
                        name,
                        this,
                        sampler -> sampler.newest.map(figure::applyAsDouble).orElse(Double.NaN))
                .register(registry);
    }

    private double secondsSinceSample() {
        return newest.map(
                        sample -> Duration.between(sample.at(), clock.instant()).toMillis() / 1000.0)
                .orElse(Double.NaN);
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
