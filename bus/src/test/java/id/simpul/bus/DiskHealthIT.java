package id.simpul.bus;

import static id.simpul.bus.BusUnderTest.verification;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bus that wants more free space than any disk has. */
class DiskHealthIT {

    @TempDir
    static Path folder;

    private static BusUnderTest bus;
    private static Management management;

    @BeforeAll
    static void start() throws IOException {
        bus = new BusUnderTest(folder, home -> {}, "--simpul.disk.least=8000000TB");
        management = new Management(bus);
    }

    @AfterAll
    static void stop() throws IOException {
        bus.close();
    }

    @Test
    void aNodeWhoseDiskIsNearlyFullLeavesServiceBeforeItFails() throws IOException {
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
        assertThat(management.json("simpul").path("disk").path("isLow").asBoolean())
                .isTrue();
    }

    @Test
    void whatWouldBeginSomethingNewIsRefusedAndTheRestAnswered() throws IOException {
        MemberClient portal = bus.client("3509.portal.mpp");

        Reply application = portal.post("/v1/permohonan", "{}", Map.of("Idempotency-Key", "kunci-penuh"));
        Reply attachment = portal.post("/v1/lampiran", "", Map.of("Tus-Resumable", "1.0.0", "Upload-Length", "5"));
        Reply lookup = bus.client("3509.dinsos.simbansos")
                .verify("verifikasi-calon-penerima-bansos", verification(bus.resident("active"), Map.of()));

        assertThat(application.status()).isEqualTo(503);
        assertThat(application.code()).isEqualTo("disk-full");
        assertThat(application.header("Retry-After")).isEqualTo("60");
        assertThat(attachment.code()).isEqualTo("disk-full");
        assertThat(lookup.status()).isEqualTo(200);
    }

    /** Artemis would let whoever sends wait, without a word. */
    @Test
    void theBrokerDoesNotStopOnAccountOfTheDisk() {
        assertThat(bus.part(EmbeddedActiveMQ.class)
                        .getActiveMQServer()
                        .getConfiguration()
                        .getMaxDiskUsage())
                .isEqualTo(-1);
    }
}
