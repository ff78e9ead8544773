package id.simpul.bus.packages;

import id.simpul.agreements.packages.PackageKind;
import id.simpul.agreements.packages.PackageName;
import id.simpul.agreements.packages.PackageShelf;
import id.simpul.cases.run.OpenVersions;
import id.simpul.core.ServiceId;
import id.simpul.routes.HeldServices;
import id.simpul.routes.PackageFaults;
import id.simpul.routes.PackageReader;
import id.simpul.routes.ServicePackage;
import id.simpul.routes.ServiceRoutes;
import id.simpul.routes.ServiceVersion;
import id.simpul.routes.check.PackageFiles;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds on this node what the register has in force, and every version on which a case is still open. A version begins before
 * it is in force here and ends when nobody can be in it any more, so a change disturbs no exchange. A version that cannot run
 * here leaves the one before it running, and is told.
 */
public final class ServiceUpkeep {

    private static final Logger log = LoggerFactory.getLogger(ServiceUpkeep.class);

    /** A version out of force may still be in the hands of exchanges that began before. */
    private static final Duration GRACE = Duration.ofMinutes(1);

    /** How often open cases are looked through, and what could not run is tried again, when the register says nothing new. */
    private static final Duration LOOK = Duration.ofMinutes(1);

    private final PackageShelf shelf;
    private final OpenVersions open;
    private final HeldServices services;
    private final ServiceRoutes routes;
    private final Clock clock;
    private final Map<ServiceVersion, Instant> outOfForceSince = new ConcurrentHashMap<>();
    private final Map<ServiceVersion, String> unusable = new ConcurrentHashMap<>();
    private Set<ServiceVersion> lastInForce = Set.of();
    private Instant looked = Instant.MIN;
    private volatile boolean hasBegun;

    ServiceUpkeep(PackageShelf shelf, OpenVersions open, HeldServices services, ServiceRoutes routes, Clock clock) {
        this.shelf = shelf;
        this.open = open;
        this.services = services;
        this.routes = routes;
        this.clock = clock;
    }

    /** What cannot run here, and why. */
    public Map<ServiceVersion, String> unusable() {
        return Map.copyOf(unusable);
    }

    /** Whether the services that were in force at the start have been begun. */
    public boolean hasBegun() {
        return hasBegun;
    }

    /** Brings the node to what the register says now. */
    synchronized void bringUp() throws SQLException {
        Set<ServiceVersion> inForce = inForce();
        boolean hasMore = !unusable.isEmpty() || !outOfForceSince.isEmpty();
        boolean isTimeToLook = hasMore && looked.plus(LOOK).isBefore(clock.instant());
        if (!hasBegun || !inForce.equals(lastInForce) || isTimeToLook) {
            change(inForce);
            lastInForce = inForce;
            looked = clock.instant();
            hasBegun = true;
        }
    }

    private void change(Set<ServiceVersion> inForce) throws SQLException {
        Set<ServiceVersion> wanted = new HashSet<>(inForce);
        open.all().forEach(version -> wanted.add(new ServiceVersion(version.service(), version.label())));
        Map<ServiceVersion, ServicePackage> held = services.all().stream()
                .collect(Collectors.toMap(ServicePackage::versionOfService, Function.identity()));
        unusable.keySet().removeIf(version -> !wanted.contains(version));
        wanted.stream().filter(version -> !held.containsKey(version)).forEach(version -> begin(version, held));
        services.hold(held.values(), inForceHere(inForce, held));
        noteWhatIsOut(held);
        endWhatIsOver(wanted, held);
    }

    private Set<ServiceVersion> inForce() throws SQLException {
        return shelf.inForce(PackageKind.SERVICE).entrySet().stream()
                .map(each -> new ServiceVersion(new ServiceId(each.getKey()), each.getValue()))
                .collect(Collectors.toSet());
    }

    private void begin(ServiceVersion version, Map<ServiceVersion, ServicePackage> held) {
        try {
            byte[] content = shelf.content(PackageName.service(version.service().value()), version.label())
                    .orElseThrow(() -> new IllegalArgumentException("it was never imported"));
            ServicePackage service =
                    PackageReader.read(version.service(), version.label(), PackageFiles.unpacked(content));
            routes.begin(service);
            held.put(version, service);
            unusable.remove(version);
        } catch (SQLException | IllegalArgumentException | PackageFaults cannotRun) {
            String reason = String.valueOf(cannotRun.getMessage());
            if (!reason.equals(unusable.put(version, reason))) {
                log.error("Service {} cannot run here: {}", version, reason);
            }
        }
    }

    /** The version in force; where that cannot run here, the one that was in force here until now. */
    private List<ServiceVersion> inForceHere(Set<ServiceVersion> inForce, Map<ServiceVersion, ServicePackage> held) {
        Set<ServiceId> missing = inForce.stream()
                .filter(version -> !held.containsKey(version))
                .map(ServiceVersion::service)
                .collect(Collectors.toSet());
        Stream<ServiceVersion> before = services.inForce().stream()
                .map(ServicePackage::versionOfService)
                .filter(version -> missing.contains(version.service()));
        return Stream.concat(inForce.stream().filter(held::containsKey), before).toList();
    }

    private void noteWhatIsOut(Map<ServiceVersion, ServicePackage> held) {
        Set<ServiceVersion> current = current();
        held.keySet().stream()
                .filter(version -> !current.contains(version))
                .forEach(version -> outOfForceSince.putIfAbsent(version, clock.instant()));
        outOfForceSince.keySet().removeAll(current);
    }

    private Set<ServiceVersion> current() {
        return services.inForce().stream().map(ServicePackage::versionOfService).collect(Collectors.toSet());
    }

    private void endWhatIsOver(Set<ServiceVersion> wanted, Map<ServiceVersion, ServicePackage> held) {
        List<ServiceVersion> over = outOfForceSince.entrySet().stream()
                .filter(each -> each.getValue().plus(GRACE).isBefore(clock.instant()))
                .map(Map.Entry::getKey)
                .filter(version -> !wanted.contains(version))
                .toList();
        if (!over.isEmpty()) {
            over.forEach(held::remove);
            services.hold(held.values(), current());
            over.forEach(routes::end);
            over.forEach(outOfForceSince::remove);
        }
    }
}
