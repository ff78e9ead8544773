package id.simpul.agreements.files;

import id.simpul.agreements.Delegation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads delegations from YAML files of 256 KiB at most. Every fault is reported, not only the first. */
public final class DelegationFiles {

    private final FileReader reader = new FileReader(new SchemaCheck("delegation.schema.json"), new DelegationRules());

    public Reading<DelegationFile> readFile(Path file) {
        return read(List.of(file), new ArrayList<>());
    }

    /** Reads all {@code *.yaml} of a folder; two files must not be the same delegation. No folder means none. */
    public Reading<DelegationFile> readFolder(Path folder) {
        List<Fault> faults = new ArrayList<>();
        return read(Files.exists(folder) ? Folder.yamlFiles(folder, faults) : List.of(), faults);
    }

    private Reading<DelegationFile> read(List<Path> paths, List<Fault> all) {
        List<DelegationFile> files = new ArrayList<>();
        Map<String, String> fileById = new HashMap<>();
        for (Path path : paths) {
            String name = path.getFileName().toString();
            Faults faults = new Faults(name);
            reader.read(path, faults, Delegation::of).ifPresent(found -> {
                files.add(
                        new DelegationFile(name, found.value(), found.content().root()));
                String other = fileById.putIfAbsent(found.value().id(), name);
                if (other != null) {
                    faults.add(
                            found.content().placeOf("/delegation"),
                            "/delegation",
                            Words.of(
                                    "Pelimpahan ini sudah ada di " + other,
                                    "this delegation is in " + other + " already"),
                            Words.of("satu berkas per pelimpahan", "one file a delegation"));
                }
            });
            all.addAll(faults.sorted());
        }
        return new Reading<>(files, Faults.sorted(all));
    }
}
