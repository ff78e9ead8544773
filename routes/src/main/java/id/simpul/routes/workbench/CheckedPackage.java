package id.simpul.routes.workbench;

import id.simpul.routes.check.Finding;
import id.simpul.routes.check.PackageCheck;
import id.simpul.routes.check.PackageFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** The files of a package whose route the checker has passed: until then Camel must not see a byte of it. */
final class CheckedPackage {

    private static final String ROUTE = "route.camel.";

    private CheckedPackage() {}

    /** @throws IllegalArgumentException with what the checker finds in the route; other files may be unfinished */
    static PackageFiles read(String service, Path folder, Systems systems) throws IOException {
        PackageFiles files = PackageFiles.of(folder);
        String findings = PackageCheck.of(systems.known()).check(service, files).stream()
                .filter(finding -> finding.file().startsWith(ROUTE))
                .map(Finding::toString)
                .collect(Collectors.joining("\n"));
        if (!findings.isEmpty()) {
            throw new IllegalArgumentException(findings);
        }
        return files;
    }
}
