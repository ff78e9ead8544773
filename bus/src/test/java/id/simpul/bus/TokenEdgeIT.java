package id.simpul.bus;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import id.simpul.agreements.register.Actor;
import id.simpul.agreements.register.BlockTarget;
import id.simpul.agreements.register.Change;
import id.simpul.agreements.register.Changed;
import id.simpul.agreements.register.Register;
import id.simpul.certs.SecretHash;
import id.simpul.core.SystemId;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class TokenEdgeIT {

    private static final String PORTAL = "3509.portal.mpp";
    private static final String PATH = "/v1/log/tile/0/000";
    private static final String HEADER = "Authorization";
    private static final String OWN = "https://bus.simpul.test";
    private static final String DINSOS = "3509.dinsos.simbansos";
    private static final String BANSOS = "verifikasi-calon-penerima-bansos";

    @TempDir
    static Path folder;

    static TokenIssuer issuer;
    static BusUnderTest bus;
    static ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @BeforeAll
    static void start() throws IOException {
        bus = BusUnderTest.with(folder, home -> {
            issuer = new TokenIssuer(home);
            return Stream.concat(Stream.of(issuer.settings(home)), Stream.of("--simpul.issuing.issuer=" + OWN))
                    .toArray(String[]::new);
        });
        lines.start();
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).addAppender(lines);
    }

    @AfterAll
    static void stop() throws IOException {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).detachAppender(lines);
        bus.close();
        issuer.close();
    }

    @Test
    void letsASystemInByItsToken() throws IOException {
        assertThat(isLetIn(bus.anybody().get(PATH, HEADER, bearer(PORTAL)))).isTrue();
        assertThat(isLetIn(bus.anybody().get(PATH, HEADER, "bearer " + issuer.token(PORTAL))))
                .isTrue();
    }

    @Test
    void saysWhatIsWrongWithAToken() throws IOException {
        Reply reply = bus.anybody().get(PATH, HEADER, "Bearer abc");

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.code()).isEqualTo("token-invalid");
        assertThat(reply.header("WWW-Authenticate")).isEqualTo("Bearer error=\"invalid_token\"");
        assertThat(bus.anybody().get(PATH).code()).isEqualTo("certificate-missing");
        assertThat(bus.anybody().get(PATH, HEADER, "Basic YTpi").code()).isEqualTo("certificate-missing");
    }

    @Test
    void tokensSayWhoCallsAndNothingOfRights() throws IOException {
        Reply unlisted = bus.anybody().get(PATH, HEADER, bearer("3509.portal.lain"));
        Reply unknown = bus.anybody().get(PATH, HEADER, bearer("3509.tiada.sistem"));
        Reply elsewhere = bus.anybody()
                .post(
                        "/v1/layanan/kependudukan/verifikasi",
                        BusUnderTest.verification(bus.resident("active"), Map.of()),
                        Map.of(
                                HEADER,
                                bearer(PORTAL),
                                "Simpul-Petugas",
                                "Siti Aminah",
                                "Simpul-Kegunaan",
                                "verifikasi-calon-penerima-bansos"));

        assertThat(unlisted.code()).isEqualTo("member-unknown");
        assertThat(unknown.code()).isEqualTo("member-unknown");
        assertThat(elsewhere.code()).isEqualTo("access-denied");
    }

    @Test
    void refusesTwoTokensAndTwoIdentities() throws IOException {
        Reply twice = bus.anybody().get(PATH, HEADER, bearer(PORTAL), HEADER, bearer(PORTAL));
        Reply mixed = bus.client("3509.dinsos.simbansos").get(PATH, HEADER, bearer(PORTAL));
        Reply same = bus.client(PORTAL).get(PATH, HEADER, bearer(PORTAL));
        Reply signed = bus.anybody()
                .post(
                        "/v1/layanan/kependudukan/verifikasi",
                        "{}",
                        Map.of(HEADER, bearer(PORTAL), "Simpul-Tanda-Tangan", "a..b"));

        assertThat(twice.code()).isEqualTo("token-invalid");
        assertThat(mixed.code()).isEqualTo("token-invalid");
        assertThat(isLetIn(same)).isTrue();
        assertThat(signed.code()).isEqualTo("signature-invalid");
    }

    @Test
    void writesNoTokenIntoItsLog() throws IOException {
        String token = issuer.token(PORTAL);
        String wrong =
                issuer.token(TokenIssuer.claims(PORTAL).audience("account").build());
        bus.anybody().get(PATH, HEADER, "Bearer " + token);
        bus.anybody().get(PATH, HEADER, "Bearer " + wrong);
        bus.anybody().post("/v1/layanan/kependudukan/data", "{}", Map.of(HEADER, "Bearer " + wrong));

        assertThat(lines.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .noneMatch(line -> line.contains(token.substring(0, 30)) || line.contains(wrong.substring(0, 30)));
    }

    @Test
    void issuesATokenForASecretWithWhichALookupIsAnswered() throws IOException {
        Reply issued = ask(bus.anybody(), DINSOS, TestHome.CLIENT_SECRET);
        String token = issued.json().path("access_token").asText();

        assertThat(issued.status()).as(issued.json().toString()).isEqualTo(200);
        assertThat(issued.header("Cache-Control")).contains("no-store");
        assertThat(issued.json().path("token_type").asText()).isEqualTo("Bearer");
        assertThat(issued.json().path("expires_in").asInt()).isBetween(1, 300);
        assertThat(lookup(bus.anybody(), token).status()).isEqualTo(200);
        assertThat(lookup(bus.client("3509.bapenda.simpatda"), token).code()).isEqualTo("token-invalid");
        assertThat(lines.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .noneMatch(line -> line.contains(token.substring(0, 30)) || line.contains(TestHome.CLIENT_SECRET));
    }

    @Test
    void takesTheSecretInTheFormToo() throws IOException {
        String form = "grant_type=client_credentials&client_id=" + PORTAL + "&client_secret=" + TestHome.CLIENT_SECRET;

        assertThat(post(bus.anybody(), form, Map.of()).status()).isEqualTo(200);
        assertThat(post(bus.anybody(), form + "&scope=semua", Map.of())
                        .json()
                        .path("error")
                        .asText())
                .isEqualTo("invalid_scope");
        assertThat(post(bus.anybody(), form.replace("client_credentials", "password"), Map.of())
                        .json()
                        .path("error")
                        .asText())
                .isEqualTo("unsupported_grant_type");
    }

    @Test
    void refusesWrongSecretsUnknownSystemsAndWhatIsNoForm() throws IOException {
        for (Reply refused : new Reply[] {
            ask(bus.anybody(), DINSOS, "salah"),
            ask(bus.anybody(), "3509.dinsos.tiada", TestHome.CLIENT_SECRET),
            ask(bus.anybody(), "bukan sistem", TestHome.CLIENT_SECRET),
            post(bus.anybody(), "grant_type=client_credentials", Map.of()),
            post(bus.anybody(), "grant_type=client_credentials&client_id=" + DINSOS, Map.of())
        }) {
            assertThat(refused.status()).isEqualTo(401);
            assertThat(refused.json().path("error").asText()).isEqualTo("invalid_client");
        }
        assertThat(bus.anybody().post("/oauth2/token", "{}", Map.of()).code()).isEqualTo("request-malformed");
        assertThat(bus.anybody().get("/oauth2/token").code()).isEqualTo("method-not-allowed");
        assertThat(bus.anybody().get("/login").code()).isEqualTo("path-unknown");
        assertThat(bus.anybody().get("/oauth2/authorize").code()).isEqualTo("path-unknown");
    }

    @Test
    void believesNoIssuerWithTheKeyOfTheOther() throws IOException {
        String pretended = issuer.token(TokenIssuer.claims(PORTAL).issuer(OWN).build());
        String unknown = issuer.token(
                TokenIssuer.claims(PORTAL).issuer("https://lain.test").build());

        assertThat(bus.anybody().get(PATH, HEADER, "Bearer " + pretended).code())
                .isEqualTo("token-invalid");
        assertThat(bus.anybody().get(PATH, HEADER, "Bearer " + unknown).code()).isEqualTo("token-invalid");
    }

    @Test
    void bindsATokenToTheCertificateWithWhichItWasAskedFor() throws IOException {
        String token = ask(bus.client(DINSOS), DINSOS, TestHome.CLIENT_SECRET)
                .json()
                .path("access_token")
                .asText();

        assertThat(lookup(bus.client(DINSOS), token).status()).isEqualTo(200);
        assertThat(lookup(bus.anybody(), token).code()).isEqualTo("token-invalid");
    }

    @Test
    void believesBothSecretsDuringARotationAndNoneAfterARevocation() throws IOException {
        String system = "3509.bapenda.simpatda";
        rotate(system, "yang-pertama", Duration.ZERO);
        rotate(system, "yang-kedua", Duration.ofDays(7));
        assertThat(ask(bus.anybody(), system, "yang-pertama").status()).isEqualTo(200);
        assertThat(ask(bus.anybody(), system, "yang-kedua").status()).isEqualTo(200);

        rotate(system, "yang-ketiga", Duration.ofDays(7));
        assertThat(ask(bus.anybody(), system, "yang-pertama").status()).isEqualTo(401);
        assertThat(ask(bus.anybody(), system, "yang-kedua").status()).isEqualTo(200);

        change(new Change.RevokeSecrets(new SystemId(system)));
        assertThat(ask(bus.anybody(), system, "yang-kedua").status()).isEqualTo(401);
        assertThat(ask(bus.anybody(), system, "yang-ketiga").status()).isEqualTo(401);
    }

    @Test
    void aBlockStopsATokenThatIsOutAndTheNextOne() throws IOException {
        String token = ask(bus.anybody(), DINSOS, TestHome.CLIENT_SECRET)
                .json()
                .path("access_token")
                .asText();
        BlockTarget system = BlockTarget.of(DINSOS);

        change(new Change.Block(system));
        try {
            assertThat(lookup(bus.anybody(), token).code()).isEqualTo("emergency-blocked");
            assertThat(ask(bus.anybody(), DINSOS, TestHome.CLIENT_SECRET).status())
                    .isEqualTo(401);
        } finally {
            change(new Change.Unblock(system));
        }
        assertThat(lookup(bus.anybody(), token).status()).isEqualTo(200);
    }

    @Test
    void saysWhereItIsAndPublishesItsKeysAndNoPrivateOne() throws IOException {
        Reply metadata = bus.anybody().get("/.well-known/oauth-authorization-server");
        Reply keys = bus.anybody().get("/oauth2/jwks");

        assertThat(metadata.json().path("issuer").asText()).isEqualTo(OWN);
        assertThat(metadata.json().path("token_endpoint").asText()).isEqualTo(OWN + "/oauth2/token");
        assertThat(keys.json().path("keys").path(0).path("crv").asText()).isEqualTo("P-256");
        assertThat(keys.json().path("keys").path(0).has("d")).isFalse();
    }

    private static void rotate(String system, String secret, Duration keep) {
        String hash = SecretHash.of(secret, new SecureRandom()).value();
        change(new Change.RotateSecret(new SystemId(system), hash, keep));
    }

    private static void change(Change change) {
        assertThat(bus.part(Register.class)
                        .change(change, new Actor("operator:uji"), "uji")
                        .join())
                .isEqualTo(Changed.DONE);
    }

    private static Reply ask(MemberClient client, String system, String secret) {
        String basic = Base64.getEncoder()
                .encodeToString((URLEncoder.encode(system, StandardCharsets.UTF_8) + ":" + secret)
                        .getBytes(StandardCharsets.UTF_8));
        return post(client, "grant_type=client_credentials", Map.of(HEADER, "Basic " + basic));
    }

    private static Reply post(MemberClient client, String form, Map<String, String> headers) {
        List<String> all = new ArrayList<>(List.of("Content-Type", "application/x-www-form-urlencoded"));
        headers.forEach((name, value) -> all.addAll(List.of(name, value)));
        return client.send("POST", "/oauth2/token", form.getBytes(StandardCharsets.UTF_8), all.toArray(String[]::new));
    }

    private static Reply lookup(MemberClient client, String token) {
        Map<String, String> headers =
                Map.of(HEADER, "Bearer " + token, "Simpul-Petugas", "Siti Aminah", "Simpul-Kegunaan", BANSOS);
        return client.post(
                "/v1/layanan/kependudukan/verifikasi",
                BusUnderTest.verification(bus.resident("active"), Map.of()),
                headers);
    }

    private static String bearer(String system) {
        return "Bearer " + issuer.token(system);
    }

    /** There is no full tile yet, which only who is let in is told. */
    private static boolean isLetIn(Reply reply) {
        return reply.status() == 404 && reply.code().equals("path-unknown");
    }
}
