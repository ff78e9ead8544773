package id.simpul.bus.packages;

import id.simpul.agreements.packages.PackageImport.Reuse;
import id.simpul.agreements.packages.PackageKind;
import id.simpul.core.ServiceId;
import id.simpul.routes.PackageFaults;
import id.simpul.routes.PackageReader;
import id.simpul.routes.ServiceFolder;
import id.simpul.routes.check.PackageFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The folder of service packages. */
final class ServiceFiles implements PackageFolder {

    private final Path folder;
    private final PackageRules rules;
    private final Reuse reuse;

    /** @param reuse whether a version may be imported again with another content */
    ServiceFiles(Path folder, PackageRules rules, Reuse reuse) {
        this.folder = folder;
        this.rules = rules;
        this.reuse = reuse;
    }

    @Override
    public PackageKind kind() {
        return PackageKind.SERVICE;
    }

    @Override
    public SortedMap<String, String> states() throws IOException {
        SortedMap<String, String> states = new TreeMap<>();
        for (Map.Entry<String, Path> each : ServiceFolder.find(folder).entrySet()) {
            states.put(each.getKey(), FileState.ofTree(each.getValue()));
        }
        return states;
    }

    @Override
    public PackageFiles files(String name) throws IOException {
        Path place = folder.resolve(name);
        if (!Files.isDirectory(place)) {
            throw fault(name, "there is no such folder among the services");
        }
        try {
            return PackageFiles.of(place);
        } catch (IllegalArgumentException tooMuch) {
            throw fault(name, String.valueOf(tooMuch.getMessage()));
        }
    }

    /** First the rules, because only what they let through is read any further. */
    @Override
    public Usable requireUsable(String name, PackageFiles files) {
        List<String> findings = rules.faults(name, files);
        if (!findings.isEmpty()) {
            throw new PackageFaults(findings);
        }
        try {
            String version = PackageReader.versionOf(files);
            PackageReader.read(new ServiceId(name), version, files);
            return new Usable(version, reuse);
        } catch (RuntimeException faulty) {
            throw fault(name, String.valueOf(faulty.getMessage()));
        }
    }

    private static PackageFaults fault(String name, String reason) {
        return new PackageFaults(List.of(name + ": " + reason));
    }
}
