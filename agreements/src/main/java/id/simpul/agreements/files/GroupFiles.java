package id.simpul.agreements.files;

import id.simpul.agreements.MemberGroup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads groups of members from YAML files of 256 KiB at most. Every fault is reported, not only the first. */
public final class GroupFiles {

    private static final List<String> LISTS = List.of("/members", "/services");

    private final FileReader reader = new FileReader(
            new SchemaCheck("group.schema.json"),
            (content, faults) -> LISTS.forEach(list -> Rules.noDoubles(content, list, faults)));

    public Reading<GroupFile> readFile(Path file) {
        return read(List.of(file), new ArrayList<>());
    }

    /** Reads all {@code *.yaml} of a folder; two files must not be the same group. No folder means no groups. */
    public Reading<GroupFile> readFolder(Path folder) {
        List<Fault> faults = new ArrayList<>();
        return read(Files.exists(folder) ? Folder.yamlFiles(folder, faults) : List.of(), faults);
    }

    private Reading<GroupFile> read(List<Path> paths, List<Fault> all) {
        List<GroupFile> files = new ArrayList<>();
        Map<String, String> fileById = new HashMap<>();
        for (Path path : paths) {
            String name = path.getFileName().toString();
            Faults faults = new Faults(name);
            reader.read(path, faults, MemberGroup::of).ifPresent(found -> {
                files.add(new GroupFile(name, found.value(), found.content().root()));
                String other = fileById.putIfAbsent(found.value().id(), name);
                if (other != null) {
                    faults.add(
                            found.content().placeOf("/group"),
                            "/group",
                            Words.of("Kelompok ini sudah ada di " + other, "this group is in " + other + " already"),
                            Words.of("satu berkas per kelompok", "one file a group"));
                }
            });
            all.addAll(faults.sorted());
        }
        return new Reading<>(files, Faults.sorted(all));
    }
}
