package id.simpul.bus.status;

import id.simpul.agreements.register.BlockTarget;
import id.simpul.agreements.register.Blocked;
import id.simpul.bus.BusSettings;
import id.simpul.bus.disk.DiskWatch;
import id.simpul.bus.watch.AlarmCounter;
import id.simpul.bus.watch.DatabaseSample;
import id.simpul.bus.watch.DatabaseSampler;
import id.simpul.bus.watch.LogState;
import id.simpul.bus.watch.OpdWatch;
import id.simpul.bus.watch.PartnerWatch;
import id.simpul.bus.watch.RefusalHour;
import id.simpul.cases.run.DueWork;
import id.simpul.cases.sla.SlaOverview;
import id.simpul.cases.source.Sources;
import id.simpul.connectors.opd.OpdSystems;
import id.simpul.ledger.Committer;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.stereotype.Component;

/** The page that {@code simpul status} shows. On the management port only. */
@Component
@Endpoint(id = "simpul")
class StatusEndpoint {

    private final BusSettings settings;
    private final PartnerWatch partner;
    private final OpdWatch opds;
    private final OpdSystems systems;
    private final RefusalHour refusals;
    private final DatabaseSampler sampler;
    private final AlarmCounter alarms;
    private final Committer committer;
    private final DueWork due;
    private final Sources sources;
    private final SlaOverview sla;
    private final DiskWatch disk;
    private final Blocked blocked;
    private final Clock clock;

    StatusEndpoint(
            BusSettings settings,
            PartnerWatch partner,
            OpdWatch opds,
            OpdSystems systems,
            RefusalHour refusals,
            DatabaseSampler sampler,
            AlarmCounter alarms,
            Committer committer,
            DueWork due,
            Sources sources,
            SlaOverview sla,
            DiskWatch disk,
            Blocked blocked,
            Clock clock) {
        this.settings = settings;
        this.partner = partner;
        this.opds = opds;
        this.systems = systems;
        this.refusals = refusals;
        this.sampler = sampler;
        this.alarms = alarms;
        this.committer = committer;
        this.due = due;
        this.sources = sources;
        this.sla = sla;
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
                partners(),
                sample.map(StatusEndpoint::quotas).orElse(List.of()),
                refused(),
                held(),
                sla(),
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

    private List<StatusPage.Partner> partners() {
        List<StatusPage.Partner> partners = new ArrayList<>();
        partner.partners().forEach(each -> partners.add(asPartner(each.key(), partner.known(each))));
        systems.all().forEach(system -> partners.add(asPartner(system.partner(), opds.known(system.partner()))));
        return partners;
    }

    private static StatusPage.Partner asPartner(String name, PartnerWatch.Known known) {
        return new StatusPage.Partner(
                name,
                known.state().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                known.since().toString(),
                text(known.lastAnswer()));
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

    /** Empty while the database does not answer: the line of the log tells that. */
    private List<StatusPage.Held> held() {
        try {
            return Stream.concat(
                            due.held().stream().map(StatusEndpoint::asHeld),
                            sources.refused().stream().map(StatusEndpoint::asHeld))
                    .toList();
        } catch (SQLException unreadable) {
            return List.of();
        }
    }

    private StatusPage.@Nullable Sla sla() {
        try {
            SlaOverview.Counts counts = sla.counts();
            return new StatusPage.Sla(
                    counts.near(),
                    counts.over(),
                    text(counts.oldest()),
                    counts.unknown(),
                    counts.missing().orElse(null));
        } catch (SQLException unreadable) {
            return null;
        }
    }

    private static StatusPage.Held asHeld(DueWork.HeldGroup group) {
        return new StatusPage.Held(
                group.reason().kind().name().toLowerCase(Locale.ROOT),
                group.reason().key(),
                group.subject(),
                group.reason().whoMustAct().name().toLowerCase(Locale.ROOT),
                group.count(),
                group.oldest().toString());
    }

    /** Rows by which an OPD wanted to tell something: its member must look into them. */
    private static StatusPage.Held asHeld(Sources.RefusedGroup group) {
        return new StatusPage.Held(
                "refused",
                group.problem(),
                group.system(),
                "member",
                group.count(),
                group.oldest().toString());
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

    private static @Nullable String text(Optional<Instant> time) {
        return time.map(Instant::toString).orElse(null);
    }
}
