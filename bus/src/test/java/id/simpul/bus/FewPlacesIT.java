package id.simpul.bus;

import static id.simpul.bus.BusUnderTest.verification;
import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.sandbox.dukcapil.Fault;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An edge with one place: who waits in vain is told when to come back, and keeps the connection for it. */
class FewPlacesIT {

    private static final String BANSOS = "verifikasi-calon-penerima-bansos";
    private static final int CALLERS = 6;

    @TempDir
    static Path folder;

    static BusUnderTest bus;

    @BeforeAll
    static void start() throws IOException {
        bus = new BusUnderTest(folder, home -> {}, "--simpul.edge.places=1", "--simpul.edge.patience=PT0.2S");
    }

    @AfterAll
    static void stop() throws IOException {
        bus.close();
    }

    @Test
    void turnsAwayWhoWaitedInVainAndKeepsTheConnection() throws IOException {
        assertThat(call().status()).isEqualTo(200);
        List<Reply> replies = new ArrayList<>();
        bus.sandbox().faults().set(new Fault(Fault.Mode.SLOW, 5000, 0));
        try {
            List<CompletableFuture<Reply>> calls = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                calls.add(CompletableFuture.supplyAsync(FewPlacesIT::call, task -> new Thread(task).start()));
            }
            calls.forEach(each -> replies.add(each.join()));
        } finally {
            bus.sandbox().faults().lift();
        }

        assertThat(replies).filteredOn(reply -> reply.status() == 200).isNotEmpty();
        List<Reply> refused =
                replies.stream().filter(reply -> reply.status() != 200).toList();
        assertThat(refused).isNotEmpty().allSatisfy(reply -> {
            assertThat(reply.status()).isEqualTo(429);
            assertThat(reply.code()).isEqualTo("overloaded");
            assertThat(reply.header("Retry-After")).matches("[1-9][0-9]*");
            assertThat(reply.header("Connection")).isEmpty();
        });
        assertThat(call().status()).isEqualTo(200);
    }

    private static Reply call() {
        try {
            return bus.client("3509.dinsos.simbansos").verify(BANSOS, verification(bus.resident("active"), Map.of()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
