package id.simpul.sandbox.dukcapil;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.sandbox.TestAuthority;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class InstitutionControlTest {

    private static final TestAuthority AUTHORITY = TestAuthority.marked();
    private static final String DINSOS = "/control/institutions/IDINSOS_3509";

    private final Probe probe = new Probe(AUTHORITY);
    private DukcapilSandbox sandbox;
    private Resident resident;

    @BeforeEach
    void start() throws IOException {
        sandbox = DukcapilSandbox.start(
                SandboxSettings.of(AUTHORITY.identity(), List.of(Probe.anInstitution()), Clock.systemUTC()));
        resident = sandbox.population().samples().get("active").get(0);
    }

    @AfterEach
    void stop() throws IOException {
        sandbox.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"password\":\"lain\"}           | LOGIN",
                "{\"userActive\":false}            | USER_INACTIVE",
                "{\"institutionActive\":false}     | INSTITUTION_INACTIVE",
                "{\"ip\":\"10.0.0.1\"}             | ADDRESS",
                "{\"dailyQuota\":0}                | QUOTA"
            })
    void changeMakesTheServiceRefuseUntilItIsUndone(String change, Refusal refusal) throws Exception {
        control("PUT", DINSOS, change);
        assertThat(retrieve().path("RESPON").asText()).isEqualTo(refusal.text());

        control("DELETE", DINSOS, "");
        assertThat(retrieve().path("NIK").asText()).isEqualTo(resident.nik());
    }

    @Test
    void changesAddUp() throws Exception {
        control("PUT", DINSOS, "{\"elements\":[\"NAMA_LGKP\"]}");
        JsonNode shown = control("PUT", DINSOS, "{\"dailyQuota\":5}");

        assertThat(shown.path("dailyQuota").asInt()).isEqualTo(5);
        assertThat(retrieve().fieldNames()).toIterable().containsExactly("NAMA_LGKP", "NIK");
    }

    @Test
    void oneCallUndoesAllChanges() throws Exception {
        control("PUT", DINSOS, "{\"userActive\":false}");
        control("DELETE", "/control/institutions", "");

        assertThat(retrieve().path("NIK").asText()).isEqualTo(resident.nik());
    }

    @Test
    void neverShowsUserOrPassword() throws Exception {
        assertThat(control("GET", "/control/institutions", "").toString())
                .contains("IDINSOS_3509")
                .doesNotContain("rahasia")
                .doesNotContain("user-1");
        assertThat(control("PUT", DINSOS, "{\"password\":\"lain\"}").toString()).doesNotContain("lain");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"colour\":1}",
                "{\"elements\":[\"TINGGI\"]}",
                "{\"dailyQuota\":-1}",
                "[]",
                "",
                "null",
                "{\"user\":\"lain\"}"
            })
    void refusesChangeThatNoInstitutionCanHave(String change) throws Exception {
        assertThat(status("PUT", DINSOS, change)).isEqualTo(400);
        assertThat(retrieve().path("NIK").asText()).isEqualTo(resident.nik());
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, /control/institutions/LAIN",
        "DELETE, /control/institutions/LAIN",
        "GET, /control/institutions/",
        "POST, /control/institutions/IDINSOS_3509",
        "PUT, /control/institutions"
    })
    void knowsNoOtherInstitutionOrMethod(String method, String path) throws Exception {
        assertThat(status(method, path, "{}")).isEqualTo(404);
    }

    private int status(String method, String path, String body) throws Exception {
        return probe.send(sandbox.controlPort(), path, method, body, "application/json")
                .statusCode();
    }

    private JsonNode control(String method, String path, String body) throws Exception {
        return probe.control(sandbox.controlPort(), method, path, body);
    }

    private JsonNode retrieve() throws Exception {
        return probe.retrieve(sandbox.port(), Probe.aCall(resident.nik()));
    }
}
