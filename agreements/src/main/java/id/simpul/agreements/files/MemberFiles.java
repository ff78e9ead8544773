package id.simpul.agreements.files;

import id.simpul.agreements.Member;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads members from YAML files of 256 KiB at most. Every fault is reported, not only the first. */
public final class MemberFiles {

    private final FileReader reader = new FileReader(new SchemaCheck("member.schema.json"), new MemberRules());

    public Reading<MemberFile> readFile(Path file) {
        return read(List.of(file), new ArrayList<>());
    }

    /** Reads all {@code *.yaml} of a folder; two files must not be the same member. */
    public Reading<MemberFile> readFolder(Path folder) {
        List<Fault> faults = new ArrayList<>();
        return read(Folder.yamlFiles(folder, faults), faults);
    }

    private Reading<MemberFile> read(List<Path> paths, List<Fault> all) {
        List<MemberFile> files = new ArrayList<>();
        Map<String, String> fileById = new HashMap<>();
        for (Path path : paths) {
            Faults faults = new Faults(path.getFileName().toString());
            reader.read(path, faults, Member::of).ifPresent(found -> {
                MemberFile file = new MemberFile(
                        path.getFileName().toString(),
                        found.value(),
                        found.content().root());
                files.add(file);
                onlyOnce(file, found.content(), fileById, faults);
            });
            all.addAll(faults.sorted());
        }
        return new Reading<>(files, Faults.sorted(all));
    }

    private static void onlyOnce(MemberFile file, Content content, Map<String, String> fileById, Faults faults) {
        for (int i = 0; i < content.at("/credentials").size(); i++) {
            String pointer = "/credentials/" + i + "/user";
            String holder = fileById.putIfAbsent("user " + content.at(pointer).asText(), file.file());
            if (holder != null && !holder.equals(file.file())) {
                faults.add(
                        content.placeOf(pointer),
                        pointer,
                        Words.of(
                                "Nama pengguna ini sudah ada di " + holder,
                                "this user name is in " + holder + " already"),
                        Words.of("nama yang hanya dipakai di sini", "a name that is used here alone"));
            }
        }
        String other = fileById.putIfAbsent(file.member().id().value(), file.file());
        if (other != null) {
            faults.add(
                    content.placeOf("/member"),
                    "/member",
                    Words.of("Anggota ini sudah ada di " + other, "this member is in " + other + " already"),
                    Words.of("satu berkas per anggota", "one file a member"));
        }
    }
}
