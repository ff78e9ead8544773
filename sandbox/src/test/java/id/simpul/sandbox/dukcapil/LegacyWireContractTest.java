package id.simpul.sandbox.dukcapil;

import id.simpul.sandbox.TestAuthority;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The simulated Dukcapil of earlier years. */
final class LegacyWireContractTest extends WireContract {

    private static final TestAuthority AUTHORITY = TestAuthority.marked();

    private static DukcapilSandbox sandbox;

    @BeforeAll
    static void start() throws IOException {
        Institution old = Institution.of("LAMA", "user-1", "rahasia", "10.35.9.11", Probe.ELEMENTS, 1000)
                .asLegacy("35-09");
        sandbox = DukcapilSandbox.start(SandboxSettings.of(AUTHORITY.identity(), List.of(old), Clock.systemUTC()));
    }

    @AfterAll
    static void stop() throws IOException {
        sandbox.close();
    }

    @Override
    protected Place place() {
        return new Place(
                URI.create("https://localhost:" + sandbox.port()),
                Probe.trusting(AUTHORITY),
                "35-09/LAMA",
                "nik_verifby_elemen",
                "GET_NIK",
                true,
                Map.of("USER_ID", "user-1", "PASSWORD", "rahasia", "IP_USER", "10.35.9.11"));
    }

    @Override
    protected Resident resident(String kind) {
        return sandbox.population().samples().get(kind).get(0);
    }

    @Override
    protected String unknownNik() {
        return sandbox.population().unknownNik();
    }
}
