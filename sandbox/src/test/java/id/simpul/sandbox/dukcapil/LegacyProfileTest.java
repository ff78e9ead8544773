package id.simpul.sandbox.dukcapil;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.sandbox.TestAuthority;
import java.io.IOException;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The older service, beside an institution of today's in the same sandbox. */
final class LegacyProfileTest {

    private static final TestAuthority AUTHORITY = TestAuthority.marked();
    private static final String REGIONAL = "/dukcapil/get_json/35-09/LAMA/";

    private final Probe probe = new Probe(AUTHORITY);
    private DukcapilSandbox sandbox;
    private Resident resident;

    @BeforeEach
    void start() throws IOException {
        Institution old = Institution.of("LAMA", "user-1", "rahasia", "10.35.9.11", Probe.ELEMENTS, 10)
                .asLegacy("35-09");
        sandbox = DukcapilSandbox.start(
                SandboxSettings.of(AUTHORITY.identity(), List.of(old, Probe.anInstitution()), Clock.systemUTC()));
        resident = sandbox.population().samples().get("active").get(0);
    }

    @AfterEach
    void stop() throws IOException {
        sandbox.close();
    }

    @Test
    void writesNumbersAsNumbersAndNoQuota() throws Exception {
        JsonNode page = ask("GET_NIK", Probe.aCall(resident.nik()));
        JsonNode record = page.path("content").path(0);

        assertThat(page.has("quotaLimiter")).isFalse();
        assertThat(record.path("NIK").isIntegralNumber()).isTrue();
        assertThat(record.path("NIK").asLong()).isEqualTo(Long.parseLong(resident.nik()));
        assertThat(record.path("NO_RT").isIntegralNumber()).isTrue();
        assertThat(record.path("TGL_LHR").asText())
                .isEqualTo(resident.birthDate().toString());
    }

    @Test
    void writesErrorsAsTextAloneInTheOlderWords() throws Exception {
        Map<String, Object> call = Probe.aCall(resident.nik());
        call.put("PASSWORD", "salah");

        JsonNode record = ask("nik_verifby_elemen", call).path("content").path(0);

        assertThat(record.fieldNames()).toIterable().containsExactly("RESPON");
        assertThat(record.path("RESPON").asText()).isEqualTo("Login gagal");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dd-MM-yyyy", "yyyy-MM-dd", "dd/MM/yyyy"})
    void understandsDatesInEveryFormOfThoseYears(String form) throws Exception {
        Map<String, Object> call = Probe.aCall(resident.nik());
        call.put("TGL_LHR", resident.birthDate().format(DateTimeFormatter.ofPattern(form)));

        assertThat(ask("koneksitas_verifby_elemen", call)
                        .path("content")
                        .path(0)
                        .path("TGL_LHR")
                        .asText())
                .isEqualTo("Sesuai");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/dukcapil/get_json/LAMA/GET_NIK",
                "/dukcapil/get_json/35-10/LAMA/GET_NIK",
                "/dukcapil/get_json/35-09/LAMA/CALL_NIK"
            })
    void servesItsOwnRegionAndMethodsOnly(String path) throws Exception {
        assertThat(probe.post(sandbox.port(), path, Probe.aCall(resident.nik())).statusCode())
                .isEqualTo(404);
    }

    @Test
    void leavesOtherInstitutionsInTheProfileOfTheSandbox() throws Exception {
        assertThat(probe.retrieve(sandbox.port(), Probe.aCall(resident.nik()))
                        .path("NIK")
                        .isTextual())
                .isTrue();
    }

    @Test
    void wholeSandboxCanBeLegacy() throws Exception {
        try (DukcapilSandbox old = DukcapilSandbox.start(
                SandboxSettings.of(AUTHORITY.identity(), List.of(Probe.anInstitution()), Clock.systemUTC())
                        .withQuirks(Quirks.legacy().echoingNik()))) {
            assertThat(probe.verify(old.port(), Probe.aCall(resident.nik()))
                            .path("NIK")
                            .isIntegralNumber())
                    .isTrue();
        }
    }

    private JsonNode ask(String method, Map<String, ?> call) throws Exception {
        return Probe.json(probe.post(sandbox.port(), REGIONAL + method, call));
    }
}
