package id.simpul.routes;

import id.simpul.core.ServiceId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The versions of services that this node holds, and which one of each is in force. New exchanges take the version in force;
 * a case stays on the one it began with. Changed as a whole, so that nobody sees half a change.
 */
public final class HeldServices {

    private record Shelf(Map<ServiceVersion, ServicePackage> held, Map<ServiceId, ServicePackage> inForce) {}

    private volatile Shelf shelf = new Shelf(Map.of(), Map.of());

    /** For installations, and tests, in which the one version of each service is in force. */
    public static HeldServices of(Collection<ServicePackage> services) {
        HeldServices held = new HeldServices();
        held.hold(
                services,
                services.stream().map(ServicePackage::versionOfService).toList());
        return held;
    }

    /** @param inForce of those that are held, at most one of each service */
    public void hold(Collection<ServicePackage> held, Collection<ServiceVersion> inForce) {
        Map<ServiceVersion, ServicePackage> all = held.stream()
                .collect(Collectors.toUnmodifiableMap(ServicePackage::versionOfService, Function.identity()));
        Map<ServiceId, ServicePackage> now = inForce.stream()
                .filter(all::containsKey)
                .collect(Collectors.toUnmodifiableMap(ServiceVersion::service, all::get));
        shelf = new Shelf(all, now);
    }

    /** The version that new exchanges take. */
    public Optional<ServicePackage> inForce(ServiceId service) {
        return Optional.ofNullable(shelf.inForce().get(service));
    }

    /** The services that can be asked now. */
    public Set<ServiceId> services() {
        return shelf.inForce().keySet();
    }

    /** Every version in force. */
    public List<ServicePackage> inForce() {
        return List.copyOf(shelf.inForce().values());
    }

    Optional<ServicePackage> version(ServiceVersion version) {
        return Optional.ofNullable(shelf.held().get(version));
    }

    /** Every version that is held, in force or not. */
    public List<ServicePackage> all() {
        return List.copyOf(shelf.held().values());
    }
}
