package id.simpul.sandbox.dukcapil;

import id.simpul.sandbox.TestAuthority;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The simulated Dukcapil of today. */
final class SandboxWireContractTest extends WireContract {

    private static final TestAuthority AUTHORITY = TestAuthority.marked();

    private static DukcapilSandbox sandbox;

    @BeforeAll
    static void start() throws IOException {
        sandbox = DukcapilSandbox.start(
                SandboxSettings.of(AUTHORITY.identity(), List.of(Probe.anInstitution()), Clock.systemUTC()));
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
                Probe.INSTITUTION,
                "CALL_VERIFY_BY_ELEMEN",
                "CALL_NIK",
                false,
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
