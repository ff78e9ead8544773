package id.simpul.routes;

import id.simpul.core.ServiceId;
import id.simpul.routes.check.PackageFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A folder of service packages: {@code <folder>/<owner>/<name>/service.yaml} with the rest of each package beside it. */
public final class ServiceFolder {

    private static final int DEPTH_OF_PAGES = 3;

    private ServiceFolder() {}

    /** Where the packages are, by service. A folder whose name is no service's is a fault of the package in it. */
    public static SortedMap<String, Path> find(Path folder) throws IOException {
        SortedMap<String, Path> packages = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return packages;
        }
        try (Stream<Path> files = Files.walk(folder, DEPTH_OF_PAGES)) {
            files.filter(file -> file.endsWith(PackageReader.PAGE))
                    .map(page -> page.resolveSibling(""))
                    .forEach(each -> packages.put(nameOf(folder, each), each));
        }
        return packages;
    }

    private static String nameOf(Path folder, Path each) {
        return folder.relativize(each).toString().replace('\\', '/');
    }

    /**
     * Reads all of them, each with the version that it gives itself.
     *
     * @throws PackageFaults naming every package that cannot be used, and why
     */
    public static List<ServicePackage> read(Path folder) throws IOException {
        List<ServicePackage> packages = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        for (Path each : find(folder).values()) {
            try {
                packages.add(readPackage(each));
            } catch (IOException | RuntimeException e) {
                faults.add(folder.relativize(each.resolve(PackageReader.PAGE)) + ": " + e.getMessage());
            }
        }
        if (!faults.isEmpty()) {
            throw new PackageFaults(faults);
        }
        return packages;
    }

    private static ServicePackage readPackage(Path folder) throws IOException {
        PackageFiles files = PackageFiles.of(folder);
        int names = folder.getNameCount();
        String name = folder.subpath(names - 2, names).toString().replace('\\', '/');
        return PackageReader.read(new ServiceId(name), PackageReader.versionOf(files), files);
    }
}
