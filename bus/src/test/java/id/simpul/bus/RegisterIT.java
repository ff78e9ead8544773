package id.simpul.bus;

import static id.simpul.bus.BusUnderTest.json;
import static id.simpul.bus.BusUnderTest.verification;
import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.certs.SecretHash;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An operator's decisions over the management port. */
class RegisterIT {

    private static final String BANSOS = "verifikasi-calon-penerima-bansos";

    @TempDir
    static Path folder;

    static BusUnderTest bus;
    static Management management;
    static String token;

    @BeforeAll
    static void start() throws IOException {
        bus = new BusUnderTest(folder);
        management = new Management(bus);
        token = Files.readString(bus.home().file("secrets/management.token"));
    }

    @AfterAll
    static void stop() throws IOException {
        bus.close();
    }

    @Test
    void whoKnowsTheTokenDecides() throws IOException {
        assertThat(decide("block", Map.of("token", token)).body()).contains("done");
        assertThat(ask().code()).isEqualTo("member-blocked");

        assertThat(decide("unblock", Map.of("token", token)).body()).contains("done");
        assertThat(ask().status()).isEqualTo(200);
    }

    @Test
    void whoDoesNotKnowItChangesNothing() throws IOException {
        for (String wrong :
                new String[] {"", "x", token + "x", token.substring(1), token.toUpperCase(java.util.Locale.ROOT)}) {
            HttpResponse<String> answer = decide("block", Map.of("token", wrong));

            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).doesNotContain(token);
        }
        assertThat(decide("block", Map.of()).statusCode()).isEqualTo(403);
        assertThat(ask().status()).isEqualTo(200);
    }

    @Test
    void aNewTokenCountsAtOnceAndWithoutOneNobodyDecides() throws IOException {
        Path secret = bus.home().file("secrets/management.token");
        try {
            Files.writeString(secret, "another-token");
            assertThat(decide("block", Map.of("token", token)).statusCode()).isEqualTo(403);

            Files.delete(secret);
            assertThat(decide("block", Map.of("token", token)).statusCode()).isGreaterThanOrEqualTo(400);
        } finally {
            Files.writeString(secret, token);
        }
        assertThat(ask().status()).isEqualTo(200);
    }

    @Test
    void aPartnerIsStoppedByItsRightNameAndShownUntilItIsOpened() throws IOException {
        HttpResponse<String> slip = decide("block", Map.of("token", token, "name", "mitra:dukcapl"));
        assertThat(slip.statusCode()).isEqualTo(400);

        assertThat(decide("block", Map.of("token", token, "name", "mitra:dukcapil"))
                        .body())
                .contains("done");
        assertThat(management.get("simpul").body()).contains("\"blocked\":[\"mitra:dukcapil\"]");
        assertThat(ask().code()).isEqualTo("emergency-blocked");

        assertThat(decide("unblock", Map.of("token", token, "name", "mitra:dukcapil"))
                        .body())
                .contains("done");
        assertThat(management.get("simpul").body()).contains("\"blocked\":[]");
    }

    @Test
    void aSecretIsToldAsItsHashAndForASystemThatIsThere() {
        String hash = SecretHash.of("rahasia", new SecureRandom()).value();
        Map<String, String> right =
                Map.of("token", token, "name", "3509.dinsos.simbansos", "hash", hash, "keep", "P1D");

        assertThat(decide("rotate-secret", right).body()).contains("done");
        for (Map<String, String> wrong : List.of(
                Map.of("hash", "rahasia"), Map.of("keep", "P31D"), Map.of("keep", "besok"), Map.of("name", "dinsos"))) {
            Map<String, String> asked = new LinkedHashMap<>(right);
            asked.putAll(wrong);
            assertThat(decide("rotate-secret", asked).statusCode()).isEqualTo(400);
        }
        Map<String, String> unknown = new LinkedHashMap<>(right);
        unknown.put("name", "3509.dinsos.tiada");
        assertThat(decide("rotate-secret", unknown).body()).contains("nothing-to-change");
    }

    private static Reply ask() throws IOException {
        return bus.client("3509.dinsos.simbansos").verify(BANSOS, verification(bus.resident("active"), Map.of()));
    }

    private static HttpResponse<String> decide(String change, Map<String, String> more) {
        Map<String, Object> decision = new LinkedHashMap<>(
                Map.of("change", change, "name", "3509.dinsos", "by", "operator:uji", "why", "uji"));
        decision.putAll(more);
        return management.post("register", json(decision));
    }
}
