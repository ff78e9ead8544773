package id.simpul.bus.packages;

import id.simpul.agreements.packages.PackageKind;
import id.simpul.agreements.packages.PackageName;
import id.simpul.agreements.packages.PackageShelf;
import id.simpul.agreements.packages.PackageVersion;
import id.simpul.routes.check.KnownSystems;
import id.simpul.routes.check.PackageFiles;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The systems that services may name: those in force, and the drafts of those that are not yet. */
public final class ImportedSystems {

    private final PackageShelf shelf;

    ImportedSystems(PackageShelf shelf) {
        this.shelf = shelf;
    }

    public KnownSystems known() {
        try {
            Map<String, byte[]> files = new HashMap<>();
            for (Map.Entry<String, String> each : labels().entrySet()) {
                shelf.content(PackageName.system(each.getKey()), each.getValue())
                        .flatMap(content -> PackageFiles.unpacked(content).file(SystemReader.FILE))
                        .ifPresent(file -> files.put(each.getKey(), file));
            }
            return KnownSystems.of(files);
        } catch (SQLException unreadable) {
            throw new IllegalStateException("The register of systems cannot be read", unreadable);
        }
    }

    private Map<String, String> labels() throws SQLException {
        Map<String, String> labels = new HashMap<>(shelf.inForce(PackageKind.SYSTEM));
        Set<String> inForce = Set.copyOf(labels.keySet());
        for (PackageVersion newestFirst : shelf.versions(PackageKind.SYSTEM)) {
            String name = newestFirst.name().name();
            if (newestFirst.isDraft() && !inForce.contains(name)) {
                labels.putIfAbsent(name, newestFirst.label());
            }
        }
        return labels;
    }
}
