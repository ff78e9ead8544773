package id.simpul.sandbox.dukcapil;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.sandbox.TestAuthority;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DukcapilSandboxTest {

    private static final TestAuthority AUTHORITY = TestAuthority.marked();
    private static final String PATH = "/dukcapil/get_json/IDINSOS_3509/CALL_VERIFY_BY_ELEMEN";

    @TempDir
    private Path folder;

    private final Probe probe = new Probe(AUTHORITY);
    private DukcapilSandbox sandbox;
    private Resident resident;

    @BeforeEach
    void start() throws IOException {
        sandbox = DukcapilSandbox.start(
                SandboxSettings.of(AUTHORITY.identity(), List.of(Probe.anInstitution()), Clock.systemUTC())
                        .withJournal(folder.resolve("calls.jsonl")));
        resident = sandbox.population().samples().get("active").get(0);
    }

    @AfterEach
    void stop() throws IOException {
        sandbox.close();
    }

    @Test
    void verifiesOverTls() throws Exception {
        var call = Probe.aCall(resident.nik());
        call.put("Nama_lgkp", resident.name());

        var answer = probe.verify(sandbox.port(), call);

        assertThat(answer.path("NAMA_LGKP").asText()).isEqualTo("Sesuai (100)");
        assertThat(answer.path("NIK").asText()).isEqualTo("Sesuai");
        assertThat(answer.path("TGL_LHR").asText()).isEqualTo("Tidak Sesuai");
    }

    @Test
    void answersTheEnvelopeWithWhatIsLeftOfTheQuota() throws Exception {
        var page = Probe.json(probe.post(sandbox.port(), PATH, Probe.aCall(resident.nik())));

        assertThat(page.path("quotaLimiter").asInt()).isEqualTo(999);
        assertThat(page.path("numberOfElements").asInt()).isEqualTo(1);
        assertThat(page.path("lastPage").asBoolean()).isTrue();
        assertThat(page.path("sort").isNull()).isTrue();
    }

    @Test
    void retrievesOnlyTheInstitutionsElements() throws Exception {
        var answer = probe.retrieve(sandbox.port(), Probe.aCall(resident.nik()));

        assertThat(answer.fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(Probe.ELEMENTS);
        assertThat(answer.path("TGL_LHR").asText())
                .isEqualTo(resident.birthDate().toString());
        assertThat(answer.path("NO_RT").isTextual()).isTrue();
    }

    @Test
    void servesTheOlderPathWithProvinceAndRegency() throws Exception {
        var response = probe.post(
                sandbox.port(), "/dukcapil/get_json/35-09/IDINSOS_3509/call_nik", Probe.aCall(resident.nik()));

        assertThat(Probe.json(response).path("content").path(0).path("NIK").asText())
                .isEqualTo(resident.nik());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST | application/json                 | {            | 400",
                "POST | application/json                 | []           | 400",
                "POST | application/json                 | {} {}        | 400",
                "POST | application/json                 | {\"nik\":{}} | 400",
                "POST | application/json                 | {\"nik\":\"1\",\"NIK\":\"2\"} | 400",
                "POST | text/plain                       | {}           | 400",
                "POST | application/x-www-form-urlencoded | nik=1       | 400",
                "POST | application/json; charset=UTF-8  | {}           | 200",
                "PUT  | application/json                 | {}           | 405"
            })
    void isStrictAboutHttp(String method, String type, String body, int status) throws Exception {
        var response = probe.send(sandbox.port(), PATH, method, body, type);

        assertThat(response.statusCode()).isEqualTo(status);
    }

    @Test
    void refusesBodyOverTheLimit() throws Exception {
        var call = Probe.aCall(resident.nik());
        call.put("ALAMAT", "X".repeat(70_000));

        assertThat(probe.post(sandbox.port(), PATH, call).statusCode()).isEqualTo(400);
    }

    @Test
    void answersUnknownMethodAndPathWithTheirStatus() throws Exception {
        var call = Probe.aCall(resident.nik());

        assertThat(probe.post(sandbox.port(), "/dukcapil/get_json/IDINSOS_3509/BYNIK", call)
                        .statusCode())
                .isEqualTo(404);
        assertThat(probe.post(sandbox.port(), "/dukcapil/get_json/A/B/C", call).statusCode())
                .isEqualTo(404);
        assertThat(probe.post(sandbox.port(), "/", call).statusCode()).isEqualTo(404);
    }

    @Test
    void keepsJournalOfWhatItWasAsked() throws Exception {
        var call = Probe.aCall(resident.nik());
        call.put("ALAMAT", "rahasia sekali");
        probe.verify(sandbox.port(), call);

        List<String> lines = Files.readAllLines(folder.resolve("calls.jsonl"));
        assertThat(lines)
                .singleElement()
                .asString()
                .contains("\"institution\":\"IDINSOS_3509\"", "\"elements\":[\"ALAMAT\",\"NIK\"]", resident.nik())
                .doesNotContain("rahasia");
        assertThat(sandbox.calls().count()).isEqualTo(1);
    }

    @Test
    void isDownBeforeTheRequestIsRead() throws Exception {
        sandbox.faults().set(Fault.of(Fault.Mode.DOWN));

        assertThatThrownBy(() -> probe.verify(sandbox.port(), Probe.aCall(resident.nik())))
                .isInstanceOf(IOException.class);
        assertThat(sandbox.calls().count()).isZero();
    }

    @Test
    void refusesConnectionsUntilItIsLiftedThroughTheControlPort() throws Exception {
        probe.control(sandbox.controlPort(), "PUT", "/control/faults", "{\"mode\":\"refuse\"}");
        assertThatThrownBy(() -> probe.verify(sandbox.port(), Probe.aCall(resident.nik())))
                .isInstanceOf(ConnectException.class);

        probe.control(sandbox.controlPort(), "DELETE", "/control/faults", "");

        assertThat(probe.verify(sandbox.port(), Probe.aCall(resident.nik()))
                        .path("NIK")
                        .asText())
                .isEqualTo("Sesuai");
    }

    @Test
    void liftsFaultAfterTheGivenNumberOfCalls() throws Exception {
        probe.control(sandbox.controlPort(), "PUT", "/control/faults", "{\"mode\":\"error500\",\"times\":2}");
        var call = Probe.aCall(resident.nik());

        assertThat(List.of(
                        probe.post(sandbox.port(), PATH, call).statusCode(),
                        probe.post(sandbox.port(), PATH, call).statusCode(),
                        probe.post(sandbox.port(), PATH, call).statusCode()))
                .containsExactly(500, 500, 200);
    }

    @ParameterizedTest
    @CsvSource({
        "ERROR400, 400, text/plain",
        "UNKNOWN_METHOD, 404, text/plain",
        "ERROR500, 500, text/html",
        "HTML, 200, text/html",
        "WRONG_TYPE, 200, text/plain",
        "OVERSIZED, 200, application/json",
        "SLOW, 200, application/json",
        "STALL, 200, application/json",
        "EMPTY, 200, application/json",
        "REDIRECT, 302, application/json"
    })
    void misbehavesOnDemand(Fault.Mode mode, int status, String type) throws Exception {
        sandbox.faults().set(new Fault(mode, 50, 1));

        var response = probe.post(sandbox.port(), PATH, Probe.aCall(resident.nik()));

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).contains(type);
    }

    @Test
    void breaksOffInTheMiddleOfTheBody() {
        sandbox.faults().set(Fault.of(Fault.Mode.TRUNCATED));

        assertThatThrownBy(() -> probe.verify(sandbox.port(), Probe.aCall(resident.nik())))
                .isInstanceOf(IOException.class);
    }

    @Test
    void liesOnDemand() throws Exception {
        sandbox.faults().set(new Fault(Fault.Mode.UNKNOWN_CODE, 0, 1));
        assertThat(probe.verify(sandbox.port(), Probe.aCall(resident.nik()))
                        .path("RESPONSE_CODE")
                        .asText())
                .isEqualTo("77");
        sandbox.faults().set(new Fault(Fault.Mode.UNKNOWN_TEXT, 0, 1));
        assertThat(probe.verify(sandbox.port(), Probe.aCall(resident.nik())).has("RESPONSE_CODE"))
                .isFalse();
        sandbox.faults().set(new Fault(Fault.Mode.UNKNOWN_VERDICT, 0, 1));
        assertThat(probe.verify(sandbox.port(), Probe.aCall(resident.nik()))
                        .path("NAMA_LGKP")
                        .asText())
                .isEqualTo("Barangkali");
        sandbox.faults().set(new Fault(Fault.Mode.WRONG_PERSON, 0, 1));
        assertThat(probe.retrieve(sandbox.port(), Probe.aCall(resident.nik()))
                        .path("NIK")
                        .asText())
                .isNotEqualTo(resident.nik());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}",
                "{\"mode\":\"burning\"}",
                "{\"mode\":\"slow\",\"millis\":-1}",
                "{\"mode\":\"oversized\",\"bytes\":1000000001}",
                "x"
            })
    void controlRefusesFaultItDoesNotKnow(String body) throws Exception {
        var response = probe.send(sandbox.controlPort(), "/control/faults", "PUT", body, "application/json");

        assertThat(response.statusCode()).isEqualTo(400);
    }

    @Test
    void controlShowsSamplesCallsAndHealth() throws Exception {
        probe.verify(sandbox.port(), Probe.aCall(resident.nik()));

        var samples = probe.control(sandbox.controlPort(), "GET", "/control/samples", "");
        assertThat(samples.fieldNames())
                .toIterable()
                .containsExactly(
                        "active",
                        "woman",
                        "child",
                        "old-region",
                        "family",
                        "deceased",
                        "duplicate",
                        "inactive",
                        "unknown");
        assertThat(samples.path("active")
                        .path(0)
                        .path("values")
                        .path("NAMA_LGKP")
                        .asText())
                .isEqualTo(resident.name());
        assertThat(probe.control(sandbox.controlPort(), "GET", "/control/calls", "")
                        .path("count")
                        .asInt())
                .isEqualTo(1);
        assertThat(probe.control(sandbox.controlPort(), "GET", "/control/health", "")
                        .path("status")
                        .asText())
                .isEqualTo("up");
    }

    @Test
    void healthTellsEveryFault() throws Exception {
        var modes = probe.control(sandbox.controlPort(), "GET", "/control/health", "")
                .path("modes");

        assertThat(modes.fieldNames())
                .toIterable()
                .containsExactlyElementsOf(Fault.catalogue().keySet());
        assertThat(modes.path("oversized").asText()).contains("'bytes'");
    }

    @Test
    void oversizedAnswerHasTheWantedLength() throws Exception {
        probe.control(sandbox.controlPort(), "PUT", "/control/faults", "{\"mode\":\"oversized\",\"bytes\":3000000}");

        var response = probe.post(sandbox.port(), PATH, Probe.aCall(resident.nik()));

        assertThat(response.body()).hasSize(3_000_000);
        assertThat(response.headers().firstValue("Content-Length")).isEmpty();
    }

    @Test
    void givesTheRecordsOfTheWholeFamilyCard() throws Exception {
        Resident head = sandbox.population().samples().get("family").get(0);

        var page = Probe.json(
                probe.post(sandbox.port(), "/dukcapil/get_json/IDINSOS_3509/CALL_NIK_GET_KK", Probe.aCall(head.nik())));

        assertThat(page.path("content")).hasSizeGreaterThanOrEqualTo(3).allSatisfy(member -> {
            assertThat(member.path("NO_KK").asText()).isEqualTo(head.values().get("NO_KK"));
            assertThat(member.fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(Probe.ELEMENTS);
        });
        assertThat(page.path("content"))
                .extracting(member -> member.path("NIK").asText())
                .doesNotHaveDuplicates()
                .contains(head.nik());
        assertThat(page.path("numberOfElements").asInt())
                .isEqualTo(page.path("content").size());
        assertThat(page.path("quotaLimiter").asInt()).isEqualTo(999);
    }

    @Test
    void journalTellsWhereTheCallCameFrom() throws Exception {
        probe.verify(sandbox.port(), Probe.aCall(resident.nik()));

        assertThat(sandbox.calls().entries()).extracting(Call::peer).containsExactly("127.0.0.1");
        assertThat(Files.readString(folder.resolve("calls.jsonl"))).contains("\"peer\":\"127.0.0.1\"");
    }

    @Test
    void journalTellsOfUnknownMethodToo() throws Exception {
        probe.post(sandbox.port(), "/dukcapil/get_json/IDINSOS_3509/BYNIK", Probe.aCall(resident.nik()));

        assertThat(sandbox.calls().entries()).extracting(Call::answer).containsExactly("tanpa-metode");
    }

    @Test
    void serviceNeverAnswersControlRequests() throws Exception {
        assertThat(probe.send(sandbox.port(), "/control/health", "GET", "", "application/json")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void twoInstitutionsWithOneIdAreRefused() {
        var twice = SandboxSettings.of(
                AUTHORITY.identity(), List.of(Probe.anInstitution(), Probe.anInstitution()), Clock.systemUTC());

        assertThatThrownBy(() -> DukcapilSandbox.start(twice)).hasMessageContaining("IDINSOS_3509");
    }

    @Test
    void callIsLoggedWithTheFaultThatStruckIt() throws Exception {
        sandbox.faults().set(Fault.of(Fault.Mode.HTML));
        probe.post(sandbox.port(), PATH, Probe.aCall(resident.nik()));

        assertThat(sandbox.calls().entries()).extracting(Call::answer).containsExactly("html");
        assertThat(Map.of("nik", sandbox.calls().entries().get(0).nik())).containsEntry("nik", resident.nik());
    }
}
