package id.simpul.connectors.opd;

import id.simpul.connectors.systemfile.SystemFileInvalid;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The OPD systems of an installation. */
public final class OpdSystems {

    /** No OPD's: each has a connector of its own. */
    private static final Set<String> GUARDED = Set.of("dukcapil.yaml", "bpjs.yaml");

    private final List<OpdSystem> all;
    private final Map<String, OpdSystem> byPartner = new HashMap<>();

    private OpdSystems(List<OpdSystem> all) {
        this.all = List.copyOf(all);
        all.forEach(system -> byPartner.put(system.partner(), system));
    }

    /** For installations, and tests, without a folder. */
    public static OpdSystems of(OpdSystem... systems) {
        return new OpdSystems(List.of(systems));
    }

    /**
     * Reads each file of the folder whose name ends in {@code .yaml}, but those of partners that have a connector of their own.
     *
     * @param home what relative paths in the files are relative to
     * @throws SystemFileInvalid with every fault of every file
     */
    public static OpdSystems read(Path folder, Path home) throws IOException {
        List<OpdSystem> systems = new ArrayList<>();
        List<SystemFileInvalid> invalid = new ArrayList<>();
        for (Path file : files(folder)) {
            try {
                systems.add(OpdSystemFile.read(file, home));
            } catch (SystemFileInvalid faults) {
                invalid.add(faults);
            }
        }
        if (!invalid.isEmpty()) {
            throw SystemFileInvalid.all(invalid);
        }
        return new OpdSystems(systems);
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file ->
                            file.toString().endsWith(".yaml") && !GUARDED.contains(String.valueOf(file.getFileName())))
                    .sorted()
                    .toList();
        }
    }

    public Collection<OpdSystem> all() {
        return all;
    }

    /** @param name of a system, with its region or without */
    Optional<OpdSystem> find(String name) {
        return all.stream()
                .filter(system -> system.id().value().equals(name))
                .findFirst()
                .or(() -> Optional.ofNullable(byPartner.get(name)));
    }
}
