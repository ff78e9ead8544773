package id.simpul.bus.status;

import id.simpul.agreements.register.BlockTarget;
import id.simpul.agreements.register.Blocked;
import id.simpul.bus.BusSettings;
import id.simpul.bus.disk.DiskWatch;
import id.simpul.bus.watch.AlarmCounter;
import id.simpul.bus.watch.DatabaseSample;
import id.simpul.bus.watch.DatabaseSampler;
import id.simpul.bus.watch.LogState;
import id.simpul.bus.watch.RefusalHour;
import id.simpul.ledger.Committer;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.stereotype.Component;

/** The page that {@code simpul status} shows. On the management port only. */
@Component
@Endpoint(id = "simpul")
class StatusEndpoint {

    private final BusSettings settings;
    private final PartnerStates partners;
    private final HeldGroups held;
    private final RefusalHour refusals;
    private final DatabaseSampler sampler;
    private final AlarmCounter alarms;
    private final Committer committer;
    private final DiskWatch disk;
    private final Blocked blocked;
    private final Clock clock;

    StatusEndpoint(
            BusSettings settings,
            PartnerStates partners,
            HeldGroups held,
            RefusalHour refusals,
            DatabaseSampler sampler,
            AlarmCounter alarms,
            Committer committer,
            DiskWatch disk,
            Blocked blocked,
            Clock clock) {
        this.settings = settings;
        this.partners = partners;
        this.held = held;
        this.refusals = refusals;
        this.sampler = sampler;
        this.alarms = alarms;
        this.committer = committer;
        this.disk = disk;
        this.blocked = blocked;
        this.clock = clock;
    }

    @ReadOperation
    StatusPage page() {
        Instant now = clock.instant();
        Optional<DatabaseSample> sample = sample();
        return new StatusPage(
                settings.node(),
                settings.profile(),
                now.toString(),
                blocked(),
                partners.all(),
                sample.map(StatusEndpoint::quotas).orElse(List.of()),
                refused(),
                held.groups(),
                held.sla(),
                text(sample.map(DatabaseSample::at)),
                sample.map(taken -> log(taken.log(), now)).orElse(null),
                committer.waiting(),
                disk(),
                new StatusPage.Alarms(alarms.count(), text(alarms.last())));
    }

    /** Fresh when the database answers; else the newest that there is, with its time. */
    private Optional<DatabaseSample> sample() {
        try {
            return Optional.of(sampler.read());
        } catch (SQLException | RuntimeException unreadable) {
            return sampler.newest();
        }
    }

    /** Empty while the database does not answer: then nothing goes through either. */
    private List<String> blocked() {
        try {
            return blocked.targets().stream().map(BlockTarget::typed).toList();
        } catch (SQLException unreadable) {
            return List.of();
        }
    }

    private static List<StatusPage.Quota> quotas(DatabaseSample sample) {
        return sample.accounts().stream()
                .map(account -> new StatusPage.Quota(
                        account.credential(),
                        account.mode().key(),
                        account.day(),
                        account.limit(),
                        account.reserved(),
                        account.spent()))
                .toList();
    }

    private List<StatusPage.Refusal> refused() {
        return refusals.mostFirst().stream()
                .map(refused -> new StatusPage.Refusal(
                        refused.code().key(),
                        refused.code().whoMustAct().name().toLowerCase(Locale.ROOT),
                        refused.count(),
                        refused.last().toString()))
                .toList();
    }

    private StatusPage.Disk disk() {
        DiskWatch.State state = disk.state();
        return new StatusPage.Disk(state.free(), state.least(), state.isLow());
    }

    private static StatusPage.Log log(LogState log, Instant now) {
        return new StatusPage.Log(
                log.entries(),
                log.signed(),
                log.signedAt()
                        .map(at -> Math.max(0, Duration.between(at, now).toSeconds()))
                        .orElse(null));
    }

    static @Nullable String text(Optional<Instant> time) {
        return time.map(Instant::toString).orElse(null);
    }
}
