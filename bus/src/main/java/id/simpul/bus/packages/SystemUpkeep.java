package id.simpul.bus.packages;

import id.simpul.agreements.packages.PackageKind;
import id.simpul.agreements.packages.PackageName;
import id.simpul.agreements.packages.PackageShelf;
import id.simpul.connectors.opd.OpdComponent;
import id.simpul.connectors.opd.OpdSystem;
import id.simpul.core.SystemId;
import id.simpul.routes.check.PackageFiles;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.CamelContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds on this node the version of each OPD's system that the register has in force. A version that cannot be used here
 * leaves the one before in use, and is told.
 */
final class SystemUpkeep {

    private static final Logger log = LoggerFactory.getLogger(SystemUpkeep.class);

    /** How often what could not be used is tried again, when the register says nothing new. */
    private static final Duration LOOK = Duration.ofMinutes(1);

    /** No version has such a label. */
    private static final String UNFINISHED = "";

    private final PackageShelf shelf;
    private final SystemReader reader;
    private final CamelContext camel;
    private final List<SystemCompanion> companions;
    private final Clock clock;
    private final Map<String, String> held = new HashMap<>();
    private final Map<String, String> unusable = new ConcurrentHashMap<>();
    private Map<String, String> told = Map.of();
    private SortedMap<String, String> lastInForce = new TreeMap<>();
    private Instant looked = Instant.MIN;
    private boolean hasBegun;

    SystemUpkeep(
            PackageShelf shelf,
            SystemReader reader,
            CamelContext camel,
            List<SystemCompanion> companions,
            Clock clock) {
        this.shelf = shelf;
        this.reader = reader;
        this.camel = camel;
        this.companions = List.copyOf(companions);
        this.clock = clock;
    }

    /** What cannot be used here, and why, by name and version. */
    Map<String, String> unusable() {
        return Map.copyOf(unusable);
    }

    /**
     * Brings the node to what the register says now.
     *
     * @return whether something has changed
     */
    synchronized boolean bringUp() throws SQLException {
        SortedMap<String, String> inForce = shelf.inForce(PackageKind.SYSTEM);
        boolean isTimeToLook = !unusable.isEmpty() && looked.plus(LOOK).isBefore(clock.instant());
        if (hasBegun && inForce.equals(lastInForce) && !isTimeToLook) {
            return false;
        }
        Set.copyOf(held.keySet()).stream()
                .filter(name -> !inForce.containsKey(name))
                .forEach(this::end);
        told = Map.copyOf(unusable);
        unusable.clear();
        shelf.everInForce(PackageKind.SYSTEM).forEach(this::know);
        inForce.forEach(this::begin);
        lastInForce = inForce;
        looked = clock.instant();
        hasBegun = true;
        return true;
    }

    private void end(String name) {
        opd().end(new SystemId(name));
        held.remove(name);
        log.info("System {} is out of force; calls to it are refused", name);
    }

    /** Of a system that is out of force, too, so that what waits for it is told why. */
    private void know(String name) {
        try {
            for (SystemCompanion companion : companions) {
                companion.knows(new SystemId(name));
            }
        } catch (Exception failed) {
            tell(name, failed);
        }
    }

    private void begin(String name, String label) {
        if (label.equals(held.get(name))) {
            return;
        }
        try {
            byte[] content = shelf.content(PackageName.system(name), label)
                    .orElseThrow(() -> new IllegalArgumentException("it was never imported"));
            OpdSystem system = reader.read(name, PackageFiles.unpacked(content));
            opd().begin(system);
            // Before it is whole, too: what has begun here must end when it goes out of force.
            held.put(name, UNFINISHED);
            for (SystemCompanion companion : companions) {
                companion.holds(system);
            }
            held.put(name, label);
            log.info("System {} is in force here as version {}", name, label);
        } catch (Exception cannotBeUsed) {
            tell(name + "@" + label, cannotBeUsed);
        }
    }

    private void tell(String version, Exception cannotBeUsed) {
        String reason = String.valueOf(cannotBeUsed.getMessage());
        unusable.put(version, reason);
        if (!reason.equals(told.get(version))) {
            log.error("System {} cannot be used here: {}", version, reason);
        }
    }

    private OpdComponent opd() {
        return camel.getComponent("opd", OpdComponent.class);
    }
}
