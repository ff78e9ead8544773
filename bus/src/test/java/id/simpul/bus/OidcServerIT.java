package id.simpul.bus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Client credentials as a portal has them, from an OpenID Connect server that knows nothing of us. */
class OidcServerIT {

    private static final String PATH = "/v1/log/tile/0/000";

    @TempDir
    static Path folder;

    static KeycloakServer keycloak;
    static BusUnderTest bus;

    @BeforeAll
    static void start() throws IOException {
        bus = BusUnderTest.with(folder, home -> {
            keycloak = new KeycloakServer(home);
            return keycloak.settings(home);
        });
        keycloak.awaitReady();
    }

    @AfterAll
    static void stop() throws IOException {
        if (keycloak != null) {
            keycloak.close();
        }
        if (bus != null) {
            bus.close();
        }
    }

    @Test
    void aPortalComesInWithItsClientCredentials() throws IOException, InterruptedException {
        String token = keycloak.token("3509.portal.mpp");

        assertThat(bus.anybody().get(PATH, "Authorization", "Bearer " + token).code())
                .isEqualTo("path-unknown");
    }

    @Test
    void aTokenForSomethingElseIsRefused() throws IOException, InterruptedException {
        String token = keycloak.token("3509.dinsos.simbansos");

        assertThat(bus.anybody().get(PATH, "Authorization", "Bearer " + token).code())
                .isEqualTo("token-invalid");
    }
}
