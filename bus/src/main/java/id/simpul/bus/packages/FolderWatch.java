package id.simpul.bus.packages;

import id.simpul.agreements.register.Actor;
import id.simpul.routes.PackageFaults;
import java.io.IOException;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * In development, what is saved in the folder of services or of systems is in force at once: a changed package as a new
 * version, a deleted one is taken out of force, and one with a fault changes nothing and is told.
 */
final class FolderWatch {

    private static final Logger log = LoggerFactory.getLogger(FolderWatch.class);
    private static final Actor SAVED = new Actor("sistem:pengembangan");
    private static final String WHY = "berkas berubah";

    private final PackageFolder folder;
    private final PackageImporter imports;
    private final String kind;
    private final Map<String, String> faults = new ConcurrentHashMap<>();
    private SortedMap<String, String> seen = new TreeMap<>();
    private SortedMap<String, String> done = new TreeMap<>();

    FolderWatch(PackageImporter imports) {
        this.folder = imports.folder();
        this.imports = imports;
        this.kind = folder.kind().key();
    }

    /** What is wrong with packages in the folder, by name. */
    Map<String, String> faults() {
        return Map.copyOf(faults);
    }

    /** Takes over what has changed since the last look and is not being written any more. */
    synchronized void look() throws IOException {
        SortedMap<String, String> now = folder.states();
        boolean isStill = now.equals(seen);
        seen = now;
        if (isStill && !now.equals(done)) {
            Set<String> names = new HashSet<>(done.keySet());
            names.addAll(now.keySet());
            for (String name : names) {
                takeOver(name, now);
            }
            done = now;
        }
    }

    /** The same without waiting for the next look, at the start. What was deleted before it ends, too. */
    synchronized void takeAll() throws IOException, SQLException {
        imports.inForce().forEach(name -> done.put(name, ""));
        seen = folder.states();
        look();
    }

    /** What was refused for something outside its folder that has changed may do now. */
    synchronized void lookAtFaultyAgain() {
        done.keySet().removeAll(faults.keySet());
    }

    private void takeOver(String name, Map<String, String> now) throws IOException {
        if (!now.containsKey(name)) {
            end(name);
        } else if (!now.get(name).equals(done.get(name))) {
            takeOver(name);
        }
    }

    private void end(String name) {
        faults.remove(name);
        try {
            imports.decide(name, Optional.empty(), SAVED, WHY);
            log.info("The {} {} was deleted and is out of force", kind, name);
        } catch (IllegalArgumentException noName) {
            log.info("The {} {} was deleted; under such a name nothing was ever in force", kind, name);
        }
    }

    private void takeOver(String name) throws IOException {
        try {
            if (imports.addAndDecide(name, SAVED, WHY)) {
                log.info("The {} {} as it is in its folder is in force", kind, name);
            }
            faults.remove(name);
        } catch (PackageFaults faulty) {
            String reason = String.valueOf(faulty.getMessage());
            if (reason.equals(faults.put(name, reason))) {
                return;
            }
            log.error("The {} {} cannot be used as it is in its folder, and nothing changes: {}", kind, name, reason);
        }
    }
}
