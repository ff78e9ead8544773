package id.simpul.sandbox.dukcapil;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.TreeMap;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Dukcapil's wire form as its clients rely on it, against any base URL: whoever speaks it must pass. What institutions have of
 * their own, such as methods and elements, is given by the one who is tested.
 */
public abstract class WireContract {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * Where and as whom to call.
     *
     * @param base scheme, host and port
     * @param institution the path below {@code /dukcapil/get_json}
     * @param login USER_ID, PASSWORD and IP_USER
     */
    public record Place(
            URI base,
            SSLContext tls,
            String institution,
            String verify,
            String retrieve,
            boolean isLegacy,
            Map<String, Object> login) {

        public Place {
            login = Map.copyOf(login);
        }

        @Override
        public String toString() {
            return "Place[" + base + "]";
        }
    }

    protected abstract Place place();

    protected abstract Resident resident(String kind);

    /** A NIK of the right form that nobody has. */
    protected abstract String unknownNik();

    @Test
    void comparesWithScoreOrWithoutAndKeysInAnyCase() throws Exception {
        Resident resident = resident("active");
        Map<String, Object> call = call(resident);
        call.put("Nama_lgkp", resident.name());
        call.put("TGL_LHR", resident.birthDate().format(DateTimeFormatter.ofPattern("dd-MM-yyyy")));
        call.put("treshold", call.remove("TRESHOLD"));

        JsonNode record = record(verify(call));

        assertThat(record.path("NAMA_LGKP").asText()).isEqualTo("Sesuai (100)");
        assertThat(record.path("TGL_LHR").asText()).isEqualTo("Sesuai");
        assertThat(record.path("NIK").asText()).isIn("Sesuai", resident.nik());
        assertThat(record.has("RESPON") || record.has("RESPONSE_CODE")).isFalse();
    }

    @Test
    void doesNotSayThatWhatNobodySentMatches() throws Exception {
        Map<String, Object> call = call(resident("active"));
        call.put("NAMA_LGKP", "XQZ");

        JsonNode record = record(verify(call));

        assertThat(record.path("NAMA_LGKP").asText()).matches("Tidak Sesuai \\(\\d{1,2}\\)");
        assertThat(record.path("TGL_LHR").asText()).isIn("", "Tidak Sesuai");
    }

    @ParameterizedTest
    @CsvSource({"text", "number"})
    void takesThresholdAsTextAndAsNumber(String form) throws Exception {
        Resident resident = resident("active");
        Map<String, Object> call = call(resident);
        call.put("NAMA_LGKP", resident.name());
        call.put("TRESHOLD", form.equals("text") ? "80" : Integer.valueOf(80));

        assertThat(record(verify(call)).path("NAMA_LGKP").asText()).isEqualTo("Sesuai (100)");
    }

    @Test
    void putsTheRecordIntoPageWithQuotaUnlessItIsOlder() throws Exception {
        Map<String, Object> call = call(resident("active"));
        call.put("NAMA_LGKP", "A");

        JsonNode page = json(verify(call));

        assertThat(page.path("content")).hasSize(1);
        assertThat(page.path("numberOfElements").asInt()).isEqualTo(1);
        assertThat(page.path("totalElements").asInt()).isEqualTo(1);
        assertThat(page.path("lastPage").asBoolean()).isTrue();
        assertThat(page.path("firstPage").asBoolean()).isTrue();
        assertThat(page.path("sort").isNull()).isTrue();
        assertThat(page.path("quotaLimiter").isIntegralNumber()).isEqualTo(!place().isLegacy());
    }

    @Test
    void retrievesTextsOrInTheOlderFormNumbers() throws Exception {
        Resident resident = resident("active");

        JsonNode record = record(post(place().retrieve(), call(resident)));

        assertThat(record.path("NIK").asText()).isEqualTo(resident.nik());
        assertThat(record.path("NIK").isIntegralNumber()).isEqualTo(place().isLegacy());
        assertThat(record.path("NAMA_LGKP").asText()).isEqualTo(resident.name());
        assertThat(record.path("NO_RT").isIntegralNumber()).isEqualTo(place().isLegacy());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "deceased  | 11 | Data Ditemukan, Meninggal Dunia",
                "duplicate | 12 | Data Ditemukan, Data Ganda",
                "unknown   | 13 | Data Tidak Ditemukan, NIK tidak terdapat di database Kependudukan",
                "inactive  | 14 | Data Ditemukan, Status Non Aktif silahkan hubungi Dinas Dukcapil"
            })
    void refusesAboutPeopleWithStatus200(String kind, String code, String text) throws Exception {
        Map<String, Object> call = call(resident(kind.equals("unknown") ? "active" : kind));
        call.put("NAMA_LGKP", "A");
        if (kind.equals("unknown")) {
            call.put("NIK", unknownNik());
        }

        HttpResponse<String> response = verify(call);

        assertThat(response.statusCode()).isEqualTo(200);
        assertRefusal(record(response), code, text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PASSWORD | salah  | Login Gagal",
                "USER_ID  | siapa  | Login Gagal",
                "PASSWORD | ''     | User, password dan IP tidak boleh kosong",
                "NIK      | ''     | Parameter Tidak Lengkap / Tidak Valid",
                "TRESHOLD | tinggi | Parameter Tidak Lengkap / Tidak Valid",
                "NIK      | 350901 | Data Tidak Ditemukan, NIK tidak sesuai format Dukcapil"
            })
    void refusesWhoAsksWithStatus200(String key, String value, String text) throws Exception {
        Map<String, Object> call = call(resident("active"));
        call.put("NAMA_LGKP", "A");
        call.put(key, value);

        HttpResponse<String> response = verify(call);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(record(response).path("RESPON").asText()).isEqualToIgnoringCase(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json                | {            | 400",
                "application/json                | []           | 400",
                "application/json                | {} {}        | 400",
                "application/json                | {\"nik\":{}} | 400",
                "application/json                | {\"nik\":\"1\",\"NIK\":\"2\"} | 400",
                "text/plain                      | {}           | 400",
                "application/json; charset=UTF-8 | {}           | 200"
            })
    void isStrictAboutBodies(String type, String body, int status) throws Exception {
        assertThat(send(place().verify(), body, type).statusCode()).isEqualTo(status);
    }

    @Test
    void hasNoMethodThatIsNotRegistered() throws Exception {
        assertThat(post("TIDAK_ADA", call(resident("active"))).statusCode()).isEqualTo(404);
    }

    private void assertRefusal(JsonNode record, String code, String text) {
        if (place().isLegacy()) {
            assertThat(record.properties()).hasSize(1);
            assertThat(text).startsWithIgnoringCase(record.path("RESPON").asText());
        } else {
            assertThat(record.path("RESPONSE_CODE").asText()).isEqualTo(code);
            assertThat(record.path("RESPON").asText()).isEqualTo(text);
        }
    }

    private Map<String, Object> call(Resident resident) {
        Map<String, Object> call = new TreeMap<>(place().login());
        call.put("TRESHOLD", "80");
        call.put("NIK", resident.nik());
        return call;
    }

    private HttpResponse<String> verify(Map<String, ?> call) throws Exception {
        return post(place().verify(), call);
    }

    private HttpResponse<String> post(String method, Map<String, ?> call) throws Exception {
        return send(method, JSON.writeValueAsString(call), "application/json");
    }

    private HttpResponse<String> send(String method, String body, String type) throws Exception {
        HttpClient client = HttpClient.newBuilder()
                .sslContext(place().tls())
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        URI address = place().base().resolve("/dukcapil/get_json/" + place().institution() + "/" + method);
        return client.send(
                HttpRequest.newBuilder(address)
                        .timeout(Duration.ofSeconds(20))
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private static JsonNode record(HttpResponse<String> response) throws IOException {
        return json(response).path("content").path(0);
    }

    private static JsonNode json(HttpResponse<String> response) throws IOException {
        return JSON.readTree(response.body());
    }
}
