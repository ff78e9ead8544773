package id.simpul.sandbox.bpjs;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import id.simpul.sandbox.TestAuthority;
import id.simpul.sandbox.bpjs.BpjsSettings.Customer;
import id.simpul.sandbox.bpjs.Membership.Kind;
import id.simpul.sandbox.dukcapil.Population;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BpjsSandboxTest {

    private static final TestAuthority AUTHORITY = TestAuthority.marked();
    private static final Population POPULATION = Population.make(100, 2026);
    private static final Customer CUSTOMER = new Customer("12345", "rahasiaUji", "kunci");
    private static final Instant NOW = Instant.ofEpochSecond(1_700_000_000);
    private static final BpjsSettings SETTINGS =
            BpjsSettings.of(AUTHORITY.identity(), List.of(CUSTOMER), POPULATION, Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void compressesAndSealsAsTheVectorsDo() {
        assertThat(LzWriter.compress("{\"a\":1}")).isEqualTo("N4IghiBcCMC+Q");
        assertThat(Sealing.seal("{\"a\":1}", CUSTOMER, "1700000000")).isEqualTo("nFwmmYtCKGfGDG++LZgHzQ==");
        assertThat(Sealing.signature(CUSTOMER, "1700000000")).isEqualTo("AXgNfS9x2J8uzhYAr9s5581c1klj5L+TUshJnhcEeTE=");
    }

    @ParameterizedTest
    @CsvSource({
        "12345, kunci, 0,    true,  ok",
        "12345, kunci, 300,  true,  ok",
        "12345, kunci, -300, true,  ok",
        "12345, kunci, 301,  true,  401",
        "12345, kunci, -301, true,  401",
        "12345, kunci, 0,    false, 401",
        "12345, salah, 0,    true,  402",
        "99999, kunci, 0,    true,  402"
    })
    void isStrictAboutTheHeaders(String consId, String userKey, long off, boolean isSigned, String expected) {
        String timestamp = Long.toString(NOW.getEpochSecond() + off);
        Headers headers = new Headers();
        headers.set("X-cons-id", consId);
        headers.set("X-timestamp", timestamp);
        headers.set("user_key", userKey);
        headers.set("X-signature", Sealing.signature(CUSTOMER, isSigned ? timestamp : "1"));

        Login.Result result = new Login(SETTINGS).judge(headers, false);

        assertThat(result instanceof Login.Result.Refused refused ? refused.code() : "ok")
                .isEqualTo(expected);
    }

    @Test
    void theSameResidentsAreMembersByNumberAndByCard() {
        Members members = new Members(POPULATION);

        for (Kind kind : Kind.values()) {
            assertThat(members.samples(kind)).isNotEmpty().allSatisfy(member -> {
                assertThat(POPULATION.find(member.resident().nik())).isPresent();
                assertThat(member.card()).matches("[0-9]{13}");
                assertThat(members.byCard(member.card())).contains(member);
                assertThat(members.byNik(member.resident().nik())).contains(member);
            });
        }
        assertThat(members.strangers())
                .isNotEmpty()
                .allSatisfy(
                        resident -> assertThat(members.byNik(resident.nik())).isEmpty());
        assertThat(members.byCard("9999999999999")).isEmpty();
        assertThat(members.byCard("0001999999999")).isEmpty();
    }

    @Test
    void refusesAnotherContentTypeAndMethod() throws Exception {
        try (BpjsSandbox sandbox = BpjsSandbox.start(SETTINGS)) {
            URI address = URI.create("https://localhost:" + sandbox.port() + "/vclaim-rest/Peserta/nik/"
                    + POPULATION.residents().get(0).nik() + "/tglSEP/2026-01-01");

            assertThat(status(HttpRequest.newBuilder(address))).isEqualTo(415);
            assertThat(status(HttpRequest.newBuilder(address)
                            .header("Content-Type", "application/json")
                            .DELETE()))
                    .isEqualTo(405);
            assertThat(status(HttpRequest.newBuilder(address).header("Content-Type", "application/json")))
                    .isEqualTo(200);
            assertThat(sandbox.calls().newest())
                    .extracting(BpjsCalls.Call::operation)
                    .containsOnly("/vclaim-rest/Peserta/nik/*/tglSEP/2026-01-01");
        }
    }

    private static int status(HttpRequest.Builder request) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("authority", AUTHORITY.certificate());
        TrustManagerFactory managers = TrustManagerFactory.getInstance("PKIX");
        managers.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return HttpClient.newBuilder()
                .sslContext(context)
                .build()
                .send(request.timeout(Duration.ofSeconds(10)).build(), HttpResponse.BodyHandlers.ofString())
                .statusCode();
    }
}
