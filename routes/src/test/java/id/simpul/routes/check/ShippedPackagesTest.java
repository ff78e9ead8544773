package id.simpul.routes.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ShippedPackagesTest {

    private static final Path SERVICES = Path.of("services");
    private static final Path SYSTEMS = Path.of("../cli/src/main/resources/id/simpul/cli/development/systems");

    @Test
    void findsNothingInWhatIsShipped() throws IOException {
        PackageCheck check = PackageCheck.of(KnownSystems.of(systems()));

        for (Path service : services()) {
            String name = SERVICES.relativize(service).toString();

            assertThat(check.check(name, PackageFiles.of(service))).as(name).isEmpty();
        }
    }

    private static List<Path> services() throws IOException {
        try (Stream<Path> files = Files.walk(SERVICES, 3)) {
            return files.filter(file -> file.endsWith("service.yaml"))
                    .map(file -> file.resolveSibling(""))
                    .toList();
        }
    }

    static Map<String, byte[]> systems() throws IOException {
        Map<String, byte[]> systems = new HashMap<>();
        try (Stream<Path> files = Files.list(SYSTEMS)) {
            for (Path file : files.toList()) {
                String content = Files.readString(file).replaceAll("\\$\\{[A-Za-z]+Port}", "9451");
                systems.put(file.getFileName().toString(), content.getBytes(StandardCharsets.UTF_8));
            }
        }
        return systems;
    }
}
