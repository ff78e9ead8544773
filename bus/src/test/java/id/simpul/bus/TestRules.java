package id.simpul.bus;

import id.simpul.bus.packages.ImportedSystems;
import id.simpul.bus.packages.PackageRules;
import id.simpul.routes.check.PackageCheck;
import id.simpul.routes.check.PackageFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The checker, but for packages that the tests make to see what happens when it lets something through: all that are not
 * shipped. Those whose name begins with {@code uji/diperiksa} are checked all the same.
 */
@Component
final class TestRules implements PackageRules {

    private final ImportedSystems systems;

    TestRules(ImportedSystems systems) {
        this.systems = systems;
    }

    @Override
    public List<String> faults(String service, PackageFiles files) {
        boolean isShipped = Files.isDirectory(Path.of("../routes/services").resolve(service));
        return !isShipped && !service.startsWith("uji/diperiksa")
                ? List.of()
                : PackageCheck.of(systems.known()).check(service, files).stream()
                        .map(finding -> finding.in(service + "/").toString())
                        .toList();
    }
}
