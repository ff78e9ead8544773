package id.simpul.sandbox.disnaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.sandbox.disnaker.OpdFault.Mode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
final class SiapkerjaTest {

    @TempDir
    private Path folder;

    private DisnakerSandbox sandbox;
    private Client client;

    @BeforeEach
    void start() throws Exception {
        sandbox = DisnakerSandbox.start(Client.settings(folder, Optional.empty()));
        client = new Client(sandbox);
    }

    @AfterEach
    void stop() throws Exception {
        sandbox.close();
    }

    @Test
    void registersOnceAKey() throws Exception {
        HttpResponse<String> first = client.register("kunci-1");
        HttpResponse<String> again = client.register("kunci-1");

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(Client.json(first).path("nomorDaftar").asText()).matches("AK1-\\d{4}-000001");
        assertThat(Client.json(first).path("status").asText()).isEqualTo("diterima");
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(Client.json(again)).isEqualTo(Client.json(first));
        assertThat(effects().path("count").asInt()).isEqualTo(1);
    }

    @Test
    void givesTheFirstAnswerAgainWhateverWasDecided() throws Exception {
        HttpResponse<String> first = client.register("kunci-1");
        decide(number(first), "terbit");

        assertThat(Client.json(client.register("kunci-1"))).isEqualTo(Client.json(first));
    }

    @Test
    void refusesTheKeyOfAnotherRequest() throws Exception {
        client.register("kunci-1");

        HttpResponse<String> other = client.post("/api/permohonan", "kunci-1", Client.PERSON.replace("P-7", "P-8"));

        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(effects().path("count").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"nomor\":\"P-7\",\"nama\":\"X\",\"nik\":3509010101900001} | 422",
                "{\"nomor\":\"P-7\",\"nama\":\"X\",\"nik\":\"35\"} | 422",
                "{\"nomor\":\"P-7\",\"nik\":\"3509010101900001\"} | 422",
                "[] | 400"
            })
    void refusesWhatIsIncomplete(String body, int status) throws Exception {
        assertThat(client.post("/api/permohonan", "kunci-1", body).statusCode()).isEqualTo(status);
    }

    @Test
    void refusesAStranger() throws Exception {
        assertThat(client.stranger().statusCode()).isEqualTo(401);
    }

    @Test
    void answersInquiries() throws Exception {
        HttpResponse<String> unknown = client.get("/api/permohonan?kunci=kunci-1");
        String number = number(client.register("kunci-1"));
        HttpResponse<String> known = client.get("/api/permohonan?kunci=kunci-1");

        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(Client.json(unknown).path("kode").asText()).isEqualTo("kunci_tidak_dikenal");
        assertThat(Client.json(known).path("nomorDaftar").asText()).isEqualTo(number);
        assertThat(Client.json(known).path("kunci").asText()).isEqualTo("kunci-1");
        assertThat(client.get("/api/permohonan/AK1-1-1").statusCode()).isEqualTo(404);
    }

    @Test
    void takesCorrectionsAndCancellationsWhereTheyArePossible() throws Exception {
        String number = number(client.register("kunci-1"));
        assertThat(client.post("/api/permohonan/" + number + "/perbaikan", "kunci-2", "{}")
                        .statusCode())
                .isEqualTo(409);
        decide(number, "perlu_perbaikan");
        assertThat(status(number)).isEqualTo("perlu_perbaikan");

        assertThat(client.post("/api/permohonan/" + number + "/perbaikan", "kunci-3", "{}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(status(number)).isEqualTo("diproses");
        client.post("/api/permohonan/" + number + "/batal", "kunci-4", "{}");
        client.post("/api/permohonan/" + number + "/batal", "kunci-4", "{}");

        assertThat(status(number)).isEqualTo("dibatalkan");
        assertThat(effects().path("efek").findValuesAsText("jenis")).containsExactly("daftar", "perbaikan", "batal");
        assertThat(effects().path("efek").findValuesAsText("kunci")).containsExactly("kunci-1", "kunci-3", "kunci-4");
    }

    @Test
    void forgetsNothingThatItAnswered() throws Exception {
        String number = number(client.register("kunci-1"));
        decide(number, "disetujui");
        sandbox.close();
        Files.writeString(folder.resolve("siapkerja.jsonl"), "{\"urut\":3,\"jen", StandardOpenOption.APPEND);

        start();

        assertThat(status(number)).isEqualTo("disetujui");
        assertThat(client.register("kunci-1").statusCode()).isEqualTo(200);
        assertThat(number(client.register("kunci-2"))).endsWith("-000002");
        assertThat(effects().path("efek").findValuesAsText("nomorDaftar"))
                .hasSize(2)
                .contains(number);
    }

    @Test
    void decidesByItselfWhenToldTo() throws Exception {
        client.control("PUT", "/control/otomatis", "{\"millis\":1}");

        String number = number(client.register("kunci-1"));

        while (!status(number).equals("terbit")) {
            Thread.onSpinWait();
        }
        assertThat(client.control("GET", "/control/otomatis", "").path("status").asText())
                .isEqualTo("terbit");
    }

    @ParameterizedTest
    @CsvSource({
        "error-before,  500, 0",
        "error-after,   500, 1",
        "busy,          503, 0",
        "html,          200, 0",
        "failed-text,   200, 0",
        "unauthorized,  401, 0",
        "broken-json,   201, 1",
        "slow,          201, 1",
        "huge,          201, 1"
    })
    void misbehavesOnceAndThenIsWell(String mode, int status, int effects) throws Exception {
        client.control(
                "PUT",
                "/control/faults",
                "{\"mode\":\"" + mode
                        + "\",\"times\":1,\"millis\":7000}".replace("7000", mode.equals("slow") ? "1" : "7000"));

        HttpResponse<String> struck = client.register("kunci-1");

        assertThat(struck.statusCode()).isEqualTo(status);
        assertThat(effects().path("count").asInt()).isEqualTo(effects);
        assertThat(struck.headers().firstValue("Retry-After"))
                .isEqualTo(mode.equals("busy") ? Optional.of("7") : Optional.empty());
        assertThat(client.register("kunci-1").statusCode()).isEqualTo(effects == 1 ? 200 : 201);
        assertThat(effects().path("count").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"RESET_AFTER", "HALF"})
    void losesTheAnswerButNotTheEffect(Mode mode) throws Exception {
        sandbox.faults().set(new OpdFault(mode, 1, 0, "POST"));

        assertThatThrownBy(() -> client.register("kunci-1")).isInstanceOf(IOException.class);

        assertThat(client.get("/api/permohonan?kunci=kunci-1").statusCode()).isEqualTo(200);
    }

    @Test
    void isNotThereWhileItIsDownButItsControlIs() throws Exception {
        sandbox.faults().set(OpdFault.of(Mode.DOWN));

        assertThatThrownBy(() -> client.register("kunci-1")).isInstanceOf(IOException.class);
        assertThat(client.control("GET", "/control/health", "").path("fault").asText())
                .isEqualTo("down");
        client.control("DELETE", "/control/faults", "");

        assertThat(client.register("kunci-1").statusCode()).isEqualTo(201);
    }

    private void decide(String number, String status) throws Exception {
        client.control(
                "POST",
                "/control/keputusan",
                "{\"nomorDaftar\":\"" + number + "\",\"status\":\"" + status + "\",\"alasan\":\"\"}");
    }

    private String status(String number) throws Exception {
        return Client.json(client.get("/api/permohonan/" + number))
                .path("status")
                .asText();
    }

    private JsonNode effects() throws Exception {
        return client.control("GET", "/control/efek", "");
    }

    private static String number(HttpResponse<String> response) throws Exception {
        return Client.json(response).path("nomorDaftar").asText();
    }
}
