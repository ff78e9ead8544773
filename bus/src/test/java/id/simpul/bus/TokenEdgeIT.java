package id.simpul.bus;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class TokenEdgeIT {

    private static final String PORTAL = "3509.portal.mpp";
    private static final String PATH = "/v1/log/tile/0/000";
    private static final String HEADER = "Authorization";

    @TempDir
    static Path folder;

    static TokenIssuer issuer;
    static BusUnderTest bus;
    static ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @BeforeAll
    static void start() throws IOException {
        bus = BusUnderTest.with(folder, home -> {
            issuer = new TokenIssuer(home);
            return issuer.settings(home);
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

    private static String bearer(String system) {
        return "Bearer " + issuer.token(system);
    }

    /** There is no full tile yet, which only who is let in is told. */
    private static boolean isLetIn(Reply reply) {
        return reply.status() == 404 && reply.code().equals("path-unknown");
    }
}
