package id.simpul.routes.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.core.Regions;
import id.simpul.routes.ServiceFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Every service that is shipped shows by its own cases what it does. */
class ShippedServicesTest {

    private static final Path SERVICES = Path.of("services");
    private static final Path SYSTEMS = Path.of("../cli/src/main/resources/id/simpul/cli/development/systems");

    @Test
    void everyCasePassesAndNineStepsOfTenAreReached() throws IOException {
        Workbench bench = new Workbench(Systems.in(SYSTEMS), Regions.load(), Clock.systemUTC());
        SoftAssertions all = new SoftAssertions();

        for (Map.Entry<String, Path> service : ServiceFolder.find(SERVICES).entrySet()) {
            PackageResult result = bench.test(service.getKey(), service.getValue());
            all.assertThat(failed(result)).as(service.getKey()).isEmpty();
            all.assertThat(result.coverage())
                    .as(service.getKey() + ", missed " + result.missed())
                    .isGreaterThanOrEqualTo(90);
        }

        all.assertAll();
        assertThat(ServiceFolder.find(SERVICES)).isNotEmpty();
    }

    private static Stream<String> failed(PackageResult result) {
        return result.examples().stream()
                .filter(example -> !example.isPassed())
                .map(example -> example.name() + ": " + example.flaws());
    }
}
