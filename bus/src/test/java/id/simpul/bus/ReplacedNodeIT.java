package id.simpul.bus;

import static id.simpul.bus.BusUnderTest.verification;
import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.ledger.CommitterSettings;
import id.simpul.ledger.GroupCommitter;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Apart from {@link HealthIT}, because a node that was replaced does not come back. */
class ReplacedNodeIT {

    @Test
    void aNodeThatWasReplacedSaysSoAndRecordsNothing(@TempDir Path folder) throws IOException {
        try (BusUnderTest bus = new BusUnderTest(folder);
                GroupCommitter later = new GroupCommitter(
                        bus.part(DataSource.class),
                        CommitterSettings.of("node-1"),
                        Clock.systemUTC(),
                        new SecureRandom())) {
            Management management = new Management(bus);
            assertThat(later.waiting()).isZero();

            assertThat(management.health("ledger")).isEqualTo("DOWN");
            assertThat(reason(management)).isEqualTo("replaced-by-later-start");
            assertThat(management.health("database")).isEqualTo("UP");
            assertThat(management.readiness()).isEqualTo(503);
            Reply reply = bus.client("3509.dinsos.simbansos")
                    .verify("verifikasi-calon-penerima-bansos", verification(bus.resident("active"), Map.of()));
            assertThat(reply.code()).isEqualTo("record-unavailable");
            assertThat(reply.status()).isEqualTo(503);
        }
    }

    private static String reason(Management management) {
        return management
                .json("health")
                .path("components")
                .path("ledger")
                .path("details")
                .path("reason")
                .asText();
    }
}
