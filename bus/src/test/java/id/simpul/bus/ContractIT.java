package id.simpul.bus;

import static id.simpul.bus.BusUnderTest.json;
import static id.simpul.bus.BusUnderTest.verification;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import id.simpul.certs.ClientTls;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the edge answers against what its OpenAPI document promises. */
class ContractIT {

    @TempDir
    static Path folder;

    static BusUnderTest bus;
    static JsonNode document;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        bus = new BusUnderTest(folder);
        HttpClient anybody = HttpClient.newBuilder()
                .sslContext(ClientTls.context(bus.home().file("certs/root.crt")))
                .build();
        HttpResponse<byte[]> answer = anybody.send(
                HttpRequest.newBuilder(URI.create("https://localhost:" + bus.port() + "/v1/openapi.json"))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        document = JsonMapper.builder().build().readTree(answer.body());
    }

    @AfterAll
    static void stop() throws IOException {
        bus.close();
    }

    @Test
    void aVerificationIsAsPromised() throws IOException {
        Reply reply = bus.client("3509.dinsos.simbansos")
                .verify("verifikasi-calon-penerima-bansos", verification(bus.resident("active"), Map.of()));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(against("VerifikasiJawaban", reply.json())).isEmpty();
    }

    @Test
    void aRetrievalIsAsPromised() throws IOException {
        Reply reply = bus.client("3509.bapenda.simpatda")
                .retrieve(
                        "pemutakhiran-data-wajib-pajak",
                        json(Map.of("nik", bus.resident("active").nik())));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(against("DataJawaban", reply.json())).isEmpty();
        assertThat(against("VerifikasiJawaban", reply.json())).isNotEmpty();
    }

    @Test
    void aProblemIsAsPromised() throws IOException {
        Reply reply = bus.client("3509.dinsos.simbansos")
                .verify("penagihan-pajak", verification(bus.resident("active"), Map.of()));

        assertThat(reply.status()).isEqualTo(403);
        assertThat(against("Masalah", reply.json())).isEmpty();
    }

    @Test
    void anApplicationIsAsPromised() throws IOException {
        MemberClient portal = bus.client("3509.portal.mpp");
        String body = json(Map.of(
                "layanan",
                "disnaker/kartu-pencari-kerja",
                "pemohon",
                Map.of("nama", "Siti Aminah"),
                "subjek",
                Map.of("nik", bus.resident("active").nik()),
                "data",
                Map.of("pendidikan", "SMK")));

        Reply receipt = portal.post("/v1/permohonan", body, Map.of("Idempotency-Key", "kunci-kontrak"));
        String number = receipt.json().path("nomor").asText();

        assertThat(against("TandaTerima", receipt.json())).isEmpty();
        assertThat(against("Permohonan", portal.get("/v1/permohonan/" + number).json()))
                .isEmpty();
        assertThat(against(
                        "RiwayatPermohonan",
                        portal.get("/v1/permohonan/" + number + "/riwayat").json()))
                .isEmpty();
        assertThat(against("Lacak", bus.anybody().get("/v1/lacak/" + number).json()))
                .isEmpty();
    }

    @Test
    void aTaskAtACounterIsAsPromised() throws IOException {
        String body = json(Map.of(
                "layanan",
                "dpmptsp/rujukan",
                "pemohon",
                Map.of("nama", "Siti Aminah"),
                "subjek",
                Map.of("tanpaNik", "lainnya"),
                "data",
                Map.of("tujuan", "dispendik", "pokok", "Ijazah", "uraian", "Ijazah hilang")));
        bus.client("3509.portal.mpp").post("/v1/permohonan", body, Map.of("Idempotency-Key", "kunci-tugas"));
        MemberClient dispendik = bus.client("3509.dispendik.spmb");

        JsonNode list = await().until(
                        () -> dispendik.get("/v1/tugas").json(),
                        page -> !page.path("tugas").isEmpty());
        String path = "/v1/tugas/" + list.path("tugas").get(0).path("id").asText();
        Map<String, String> officer = Map.of("Simpul-Petugas", "Budi Santoso");

        assertThat(against("DaftarKerja", list)).isEmpty();
        assertThat(against(
                        "TugasDiambil",
                        dispendik.post(path + "/ambil", "", officer).json()))
                .isEmpty();
        assertThat(against(
                        "Tugas",
                        dispendik
                                .post(path + "/jawaban", "{\"status\":\"ditolak\"}", officer)
                                .json()))
                .isEmpty();
    }

    private static Set<ValidationMessage> against(String schema, JsonNode answer) {
        ObjectNode root = document.deepCopy();
        root.put("$ref", "#/components/schemas/" + schema);
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(root)
                .validate(answer);
    }
}
