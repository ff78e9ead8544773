package id.simpul.connectors.opd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.connectors.partner.Peer;
import id.simpul.core.BusException;
import id.simpul.core.ProblemCode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
final class OpdCallTest {

    private static final String JSON = "application/json";

    @TempDir
    private Path folder;

    private Peer peer;
    private OpdBed bed;

    @BeforeEach
    void start() throws Exception {
        peer = Peer.secure();
        peer.answers(201, JSON, OpdBed.GOOD);
        bed = OpdBed.connect(folder, peer.port(), Peer.AUTHORITY, "");
    }

    @AfterEach
    void stop() throws Exception {
        bed.close();
        peer.close();
    }

    @Test
    void sendsTheMappedFieldsTheKeyAndTheLogin() {
        bed.register("kasus-7:daftar");

        assertThat(peer.asked()).singleElement().satisfies(asked -> {
            assertThat(asked.line()).isEqualTo("POST /api/permohonan HTTP/1.1");
            assertThat(asked.headers())
                    .containsEntry("x-api-key", "k-123")
                    .containsEntry("idempotency-key", "kasus-7:daftar");
            assertThat(asked.body())
                    .contains("\"nik\":\"" + OpdBed.NIK + "\"", "\"nomor\":\"P-7\"", "\"jenis\":\"AK1\"")
                    .contains("\"pemohon\":{\"nama\":\"Budi\"}", "\"keahlian\":[\"las\",\"jahit\"]");
        });
    }

    @Test
    void givesTheMappedValuesAndLeavesTheBodyAlone() {
        peer.answers(
                201,
                JSON,
                "\uFEFF{\"nomorDaftar\":12345678901234567890,\"status\":\"diterima\",\"urut\":7,\"lengkap\":true,\"lain\":1}");

        Exchange exchange = bed.register("kunci-1");

        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getVariable("daftar"))
                .isEqualTo(Map.of(
                        "nomorDaftar", "12345678901234567890", "status", "diterima", "urut", "7", "lengkap", true));
        assertThat(exchange.getMessage().getBody(String.class)).contains("Budi");
    }

    @Test
    void putsOnlyASafeVariableIntoThePath() {
        peer.answers(200, JSON, "{\"status\":\"diproses\"}");

        Exchange exchange = bed.send("direct:status", "");

        assertThat(exchange.getVariable("keadaan")).isEqualTo(Map.of("status", "diproses"));
        assertThat(peer.asked().get(0).line()).isEqualTo("GET /api/permohonan/AK1-2026-000123 HTTP/1.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ada spasi"})
    void makesNoEffectWithoutAKey(String key) {
        assertThat(problem(bed.register(key)).code()).isEqualTo(ProblemCode.CONFIGURATION_MISSING);
        assertThat(peer.asked()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "401, PARTNER_LOGIN_REFUSED",
        "403, PARTNER_LOGIN_REFUSED",
        "400, PARTNER_REQUEST_REFUSED",
        "409, PARTNER_REQUEST_REFUSED",
        "404, PARTNER_ANSWER_UNKNOWN",
        "302, PARTNER_ANSWER_UNKNOWN",
        "202, PARTNER_ANSWER_UNKNOWN",
        "408, PARTNER_TIMEOUT",
        "425, PARTNER_FAILED",
        "500, PARTNER_FAILED",
        "504, PARTNER_FAILED"
    })
    void tellsWhatAStatusMeans(int status, ProblemCode code) {
        peer.answers(status, JSON, "{}");

        assertThat(problem(bed.register("kunci-1")).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"429, PARTNER_QUOTA_EXHAUSTED", "503, PARTNER_FAILED"})
    void saysWhenThePartnerMayBeAskedAgain(int status, ProblemCode code) {
        peer.answers(status, JSON, "{}");

        BusException problem = problem(bed.register("kunci-1"));

        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.retryAfter()).contains(Duration.ofSeconds(7));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"status\":\"gagal\",\"pesan\":\"x\"} | PARTNER_REQUEST_REFUSED",
                "{\"status\":\"barangkali\"} | PARTNER_ANSWER_UNKNOWN",
                "{\"status\":\"diterima\"} | PARTNER_ANSWER_UNKNOWN",
                "{\"status\":\"diterima\",\"nomorDaftar\":[1]} | PARTNER_ANSWER_UNKNOWN",
                "{\"status\":\"diterima\" | PARTNER_FAILED",
                "{}{} | PARTNER_FAILED"
            })
    void doesNotTakeTheStatusForTheAnswer(String body, ProblemCode code) {
        peer.answers(200, JSON, body);

        assertThat(problem(bed.register("kunci-1")).code()).isEqualTo(code);
    }

    @Test
    void leavesAPartnerAloneThatKeepsFailing() throws Exception {
        bed.close();
        bed = OpdBed.connect(folder, peer.port(), Peer.AUTHORITY, "breaker: { window: 2, least: 2, pause: PT10M }\n");
        peer.answers(500, JSON, "{}");
        bed.register("kunci-1");
        bed.register("kunci-2");

        BusException problem = problem(bed.register("kunci-3"));

        assertThat(problem.code()).isEqualTo(ProblemCode.PARTNER_UNREACHABLE);
        assertThat(problem.arguments()).containsEntry("breaker", "open").containsEntry("partner", "disnaker.siapkerja");
        assertThat(peer.asked()).hasSize(2);
    }

    @Test
    void isAPartnerAtWhichSomethingIsChanged() {
        assertThat(bed.endpoint().partner()).isEqualTo("disnaker.siapkerja");
        assertThat(bed.endpoint().leavesEffect()).isTrue();
    }

    @Test
    void findsTheRecordOfAKeyByInquiry() {
        peer.answers(200, JSON, "{\"kunci\":\"kasus:7/1\",\"nomorDaftar\":\"AK1-2026-000123\",\"status\":\"terbit\"}");

        assertThat(bed.endpoint().inquire("kasus:7/1"))
                .contains(Map.of("nomorDaftar", "AK1-2026-000123", "status", "terbit"));
        assertThat(peer.asked().get(0).line()).isEqualTo("GET /api/permohonan?kunci=kasus%3A7%2F1 HTTP/1.1");
    }

    @Test
    void believesThatAKeyIsUnknownOnlyInSoManyWords() {
        peer.answers(404, JSON, "{\"kode\":\"kunci_tidak_dikenal\"}");

        assertThat(bed.endpoint().inquire("kunci-1")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "404 | text/html | <h1>Not Found</h1>",
                "404 | application/json | {\"kode\":\"lain\"}",
                "404 | application/json | {",
                "500 | application/json | {}",
                "200 | application/json | {}",
                "200 | application/json | {\"kunci\":\"kunci-2\",\"nomorDaftar\":\"1\",\"status\":\"terbit\"}"
            })
    void inquiryThatIsNotUnderstoodLeavesTheCallUncertain(int status, String type, String body) {
        peer.answers(status, type, body);

        assertThatThrownBy(() -> bed.endpoint().inquire("kunci-1")).isInstanceOf(BusException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"opd:disnaker.siapkerja", "opd:siapkerja/permohonan", "opd:Disnaker.siapkerja/permohonan"})
    void refusesUriOfNoSystem(String uri) {
        assertThatThrownBy(() -> bed.camel.getEndpoint(uri)).hasRootCauseInstanceOf(IllegalArgumentException.class);
    }

    private static BusException problem(Exchange exchange) {
        return exchange.getException(BusException.class);
    }
}
