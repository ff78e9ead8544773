package id.simpul.bus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskHealthIT {

    private static final String THRESHOLD = "management.health.diskspace.threshold";

    @TempDir
    Path folder;

    @BeforeEach
    void wantMoreThanAnyDiskHas() {
        System.setProperty(THRESHOLD, "8000000TB");
    }

    @AfterEach
    void wantTheUsual() {
        System.clearProperty(THRESHOLD);
    }

    @Test
    void aNodeWhoseDiskIsNearlyFullLeavesServiceBeforeItFails() throws IOException {
        try (BusUnderTest bus = new BusUnderTest(folder)) {
            Management management = new Management(bus);

            assertThat(management.health("diskSpace")).isEqualTo("DOWN");
            assertThat(management.readiness()).isEqualTo(503);
            assertThat(management
                            .json("health")
                            .path("components")
                            .path("diskSpace")
                            .path("details")
                            .path("path")
                            .asText())
                    .isEqualTo(folder.toString());
        }
    }
}
