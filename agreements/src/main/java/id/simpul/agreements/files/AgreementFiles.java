package id.simpul.agreements.files;

import id.simpul.agreements.Agreement;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads agreements from YAML files of 256 KiB at most. Every fault is reported, not only the first. */
public final class AgreementFiles {

    private record Read(AgreementFile file, Content content) {}

    private final FileReader reader = new FileReader(new SchemaCheck("agreement.schema.json"), new AgreementRules());

    public Reading<AgreementFile> readFile(Path file) {
        return read(List.of(file), new ArrayList<>());
    }

    /** Reads all {@code *.yaml} of a folder, and holds them against each other too. */
    public Reading<AgreementFile> readFolder(Path folder) {
        List<Fault> faults = new ArrayList<>();
        return read(Folder.yamlFiles(folder, faults), faults);
    }

    private Reading<AgreementFile> read(List<Path> paths, List<Fault> faults) {
        List<Read> files = new ArrayList<>();
        paths.forEach(path -> readOne(path, faults).ifPresent(files::add));
        faults.addAll(between(files));
        return new Reading<>(files.stream().map(Read::file).toList(), Faults.sorted(faults));
    }

    private Optional<Read> readOne(Path path, List<Fault> all) {
        String name = path.getFileName().toString();
        Faults faults = new Faults(name);
        Optional<Read> read = reader.read(path, faults, Agreement::of)
                .map(found -> new Read(
                        new AgreementFile(name, found.value(), found.content().root()), found.content()));
        all.addAll(faults.sorted());
        return read;
    }

    /** Two files must not be the same agreement, nor open one credential's account twice or to two institutions. */
    private static List<Fault> between(List<Read> files) {
        Map<String, AgreementFile> byId = new HashMap<>();
        Map<String, AgreementFile> byCredential = new HashMap<>();
        List<Fault> faults = new ArrayList<>();
        for (Read read : files) {
            Faults ofFile = new Faults(read.file().file());
            Agreement agreement = read.file().agreement();
            AgreementFile same = byId.putIfAbsent(agreement.id(), read.file());
            if (same != null) {
                ofFile.add(
                        read.content().placeOf("/agreement"),
                        "/agreement",
                        Words.of(
                                "Perjanjian ini sudah ada di " + same.file(),
                                "this agreement is in " + same.file() + " already"),
                        Words.of("nama lain", "another name"));
            }
            AgreementFile sharing = byCredential.putIfAbsent(agreement.quota().credential(), read.file());
            if (sharing != null) {
                shareOneAccount(read, sharing, ofFile);
            }
            faults.addAll(ofFile.sorted());
        }
        return faults;
    }

    private static void shareOneAccount(Read read, AgreementFile other, Faults faults) {
        Agreement agreement = read.file().agreement();
        if (!agreement.quota().zone().equals(other.agreement().quota().zone())) {
            faults.add(
                    read.content().placeOf("/quota/zone"),
                    "/quota/zone",
                    Words.of(
                            "Zona berbeda dari " + other.file() + " untuk kredensial yang sama",
                            "another zone than " + other.file() + " for the same credential"),
                    Words.of(
                            other.agreement().quota().zone().getId(),
                            other.agreement().quota().zone().getId()));
        }
        if (!agreement.parties().user().equals(other.agreement().parties().user())) {
            faults.add(
                    read.content().placeOf("/quota/credential"),
                    "/quota/credential",
                    Words.of(
                            "Kredensial ini milik pengguna dalam " + other.file(),
                            "this credential belongs to the user in " + other.file()),
                    Words.of("kredensial milik pengguna sendiri", "the user's own credential"));
        }
    }
}
