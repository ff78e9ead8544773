package id.simpul.connectors.opd;

import id.simpul.connectors.systemfile.SystemFileInvalid;
import id.simpul.core.SystemId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;

/** The OPD systems of an installation, each as the version describes it that is in force here. */
public final class OpdSystems {

    /** No OPD's: each has a connector of its own. */
    private static final Set<String> GUARDED = Set.of("dukcapil.yaml", "bpjs.yaml");

    private final SortedMap<SystemId, OpdSystem> all = new ConcurrentSkipListMap<>();

    /** None at first. */
    public OpdSystems() {}

    private OpdSystems(List<OpdSystem> all) {
        all.forEach(this::put);
    }

    /**
     * Reads every file of a folder, without a register between.
     *
     * @param home what relative paths in the files are relative to
     * @throws SystemFileInvalid with every fault of every file
     */
    static OpdSystems read(Path folder, Path home) throws IOException {
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

    /** Those whose name ends in {@code .yaml}, but for the files of partners that have a connector of their own. */
    public static List<Path> files(Path folder) throws IOException {
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
        return List.copyOf(all.values());
    }

    void put(OpdSystem system) {
        all.put(system.id(), system);
    }

    void remove(SystemId system) {
        all.remove(system);
    }

    /** @param name of a system, with its region or without */
    Optional<OpdSystem> find(String name) {
        return all.values().stream().filter(system -> system.isNamed(name)).findFirst();
    }
}
