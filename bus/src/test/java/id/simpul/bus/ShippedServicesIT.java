package id.simpul.bus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.sandbox.bpjs.Membership.Kind;
import id.simpul.sandbox.dukcapil.Resident;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The services that are shipped, each from its caller to Dukcapil and its office and back, over real HTTPS. */
class ShippedServicesIT {

    private static final Duration SOON = Duration.ofSeconds(40);
    private static final String BANSOS = "verifikasi-calon-penerima-bansos";
    private static final String OFFICER = "Siti Aminah";
    private static final AtomicInteger KEYS = new AtomicInteger();

    @TempDir
    static Path folder;

    static BusUnderTest bus;
    static OpdTwins twins;
    static MemberClient portal;
    static MemberClient dinsos;
    static MemberClient dpmptsp;

    @BeforeAll
    static void start() throws IOException {
        bus = new BusUnderTest(
                folder,
                home -> {
                    twins = OpdTwins.beside(home);
                    home.workOnAllButSundays();
                },
                "--simpul.cases.pace=PT0.3S",
                "--simpul.cases.look=PT0.2S");
        portal = bus.client("3509.portal.mpp");
        dinsos = bus.client("3509.dinsos.simbansos");
        dpmptsp = bus.client("3509.dpmptsp.perizinan");
    }

    @AfterAll
    static void stop() throws IOException {
        bus.close();
        twins.close();
    }

    @Test
    void tellsTheBillOfALandAndNoName() {
        Reply bill = bill("35.09.010.001.001-0001.0");

        assertThat(bill.status()).as(bill.json().toString()).isEqualTo(200);
        assertThat(bill.json().path("ada").asBoolean()).isTrue();
        assertThat(bill.json().path("pokok").decimalValue()).isEqualByComparingTo("51000");
        assertThat(bill.json().path("jatuhTempo").asText()).isEqualTo("2026-09-30");
        assertThat(bill.json().path("pembayaran").asText()).isEqualTo("belum-lunas");
        assertThat(bill.json().toString()).doesNotContain("WAJIB PAJAK");
        assertThat(bill.json().path("asal").findValuesAsText("sumber")).containsExactly("bapenda.sismiop");
        assertThat(bill.json().path("asal").findValuesAsText("lingkungan")).containsExactly("sandbox");
        assertThat(bill("350901000100199990").json().path("ada").asBoolean(true))
                .isFalse();
        assertThat(bill("3509").code()).isEqualTo("request-invalid");
    }

    private static Reply bill(String nop) {
        return portal.post("/v1/layanan/bapenda/tagihan-pbb", "{\"nop\":\"" + nop + "\",\"tahun\":2026}", Map.of());
    }

    @Test
    void tellsWhetherSomebodyReceivesAidAndAsksDinsosAboutNobodyElse() {
        Reply reply = recipient(Map.of());

        assertThat(reply.status()).as(reply.json().toString()).isEqualTo(200);
        assertThat(reply.json().path("identitas").asText()).isEqualTo("sesuai");
        assertThat(reply.json().has("penerima")).isTrue();
        assertThat(reply.json().path("asal").findValuesAsText("sumber"))
                .containsExactly("dukcapil", "dinsos.simbansos");
        Reply other = recipient(Map.of("NAMA_LGKP", "ZZZ QQQ XXX", "TGL_LHR", "1911-01-01"));
        assertThat(other.json().path("identitas").asText()).isEqualTo("tidak-sesuai");
        assertThat(other.json().has("penerima")).isFalse();
    }

    private static Reply recipient(Map<String, String> wrong) {
        return dinsos.post(
                "/v1/layanan/dinsos/verifikasi-bansos",
                BusUnderTest.verification(bus.resident("active"), wrong),
                Map.of("Simpul-Petugas", OFFICER, "Simpul-Kegunaan", BANSOS));
    }

    @Test
    void takesACandidateToDinsosThroughACorrectionToTheDecision() {
        int before = twins.effectsAtDinsos();
        String number = submitted(
                "dinsos/calon-penerima-bansos",
                bus.resident("active"),
                Map.of("alamat", "Jalan Contoh 1", "alasan", "Kehilangan pekerjaan"));
        comesTo(number, "diterima");
        decide(number, "perlu_perbaikan");
        comesTo(number, "perlu_perbaikan");

        portal.post("/v1/permohonan/" + number + "/perbaikan", "{\"data\":{\"alamat\":\"Jalan Contoh 7\"}}", Map.of());
        comesTo(number, "diproses");
        decide(number, "terbit");
        comesTo(number, "terbit");

        assertThat(twins.effectsAtDinsos()).isEqualTo(before + 2);
    }

    @Test
    void tellsDinsosWhenACandidateWithdraws() {
        String number = submitted(
                "dinsos/calon-penerima-bansos",
                bus.resident("active"),
                Map.of("alamat", "Jalan Contoh 2", "alasan", "Tidak jadi"));
        comesTo(number, "diterima");
        int before = twins.effectsAtDinsos();

        portal.post("/v1/permohonan/" + number + "/batal", "{}", Map.of());

        comesTo(number, "dibatalkan");
        assertThat(twins.effectsAtDinsos()).isEqualTo(before + 1);
    }

    @Test
    void takesALicenceThroughBpjsTheProfessionsBodyAndTheOffice() {
        Resident worker = member(Kind.AKTIF);
        String number = submitted(
                "dpmptsp/sip-tenaga-kesehatan",
                worker,
                Map.of("profesi", "perawat", "nomorStr", "STR-0001/2026", "tempatPraktik", "Puskesmas Contoh"));

        answer(number, "{\"status\":\"diberikan\",\"nomor\":\"REK-1\"}");
        answer(number, "{\"status\":\"terbit\",\"nomorSip\":\"SIP-1\"}");
        comesTo(number, "terbit");

        String ofCase = " FROM cases.case_file f JOIN cases.sla_event e ON e.case_id = f.id WHERE f.number = '" + number
                + "' AND e.reason = 'organisasi-profesi'";
        assertThat(bus.count("SELECT count(*)" + ofCase)).isEqualTo(2);
        assertThat(bus.count("SELECT count(DISTINCT agreement_id) FROM agreements.admission WHERE status = 'spent'"
                        + " AND agreement_id IN ('pks-dpmptsp-sip-2026', 'pks-bpjs-dpmptsp-2026')"))
                .isEqualTo(2);
    }

    /** No refusal by the machine: whoever is asked next knows whether the number is wrong or the person should enrol. */
    @Test
    void parksALicenceOfSomebodyWhomBpjsDoesNotKnow() {
        Resident stranger = twins.members().strangers().get(0);
        String number = submitted(
                "dpmptsp/sip-tenaga-kesehatan",
                stranger,
                Map.of("profesi", "perawat", "nomorStr", "STR-0002/2026", "tempatPraktik", "Puskesmas Contoh"));

        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(standing(number).path("menunggu").findValuesAsText("sebab"))
                                .as(standing(number).toString())
                                .containsExactly("refused"));

        assertThat(standing(number).path("keadaan").asText()).isEqualTo("menunggu");
        assertThat(standing(number).path("kalimat").path("id").asText()).contains("operator");
        assertThat(new Management(bus).get("cases/" + number).body())
                .contains("nik-not-found", "bpjs")
                .doesNotContain(stranger.nik());
    }

    /** The office has it already, so a person decides: what the applicant wants is in front of them. */
    @Test
    void showsWhoDecidesAboutAParkedCaseThatItsApplicantWithdraws() {
        String number = submitted(
                "dpmptsp/sip-tenaga-kesehatan",
                twins.members().strangers().get(1),
                Map.of("profesi", "perawat", "nomorStr", "STR-0003/2026", "tempatPraktik", "Puskesmas Contoh"));
        await().atMost(SOON)
                .until(() -> standing(number)
                        .path("menunggu")
                        .findValuesAsText("sebab")
                        .contains("refused"));

        Reply withdrawn = portal.post("/v1/permohonan/" + number + "/batal", "{}", Map.of());

        assertThat(withdrawn.status()).isEqualTo(202);
        assertThat(new Management(bus).json("cases/" + number).path("news"))
                .extracting(news ->
                        news.path("name").asText() + news.path("takenBy").asText())
                .containsExactly("batal");
    }

    private static Resident member(Kind kind) {
        return twins.members().samples(kind).stream()
                .map(sample -> sample.resident())
                .filter(resident -> resident.state() == Resident.State.ACTIVE)
                .findFirst()
                .orElseThrow();
    }

    private static String submitted(String service, Resident resident, Map<String, Object> data) {
        Map<String, Object> known = new HashMap<>(Map.of(
                "NAMA_LGKP", resident.values().get("NAMA_LGKP"),
                "TGL_LHR", resident.values().get("TGL_LHR")));
        String body = BusUnderTest.json(Map.of(
                "layanan",
                service,
                "pemohon",
                Map.of("nama", resident.values().get("NAMA_LGKP")),
                "subjek",
                Map.of("nik", resident.nik(), "unsur", known),
                "data",
                data));
        Reply reply =
                portal.post("/v1/permohonan", body, Map.of("Idempotency-Key", "layanan-" + KEYS.incrementAndGet()));
        assertThat(reply.status()).as(reply.json().toString()).isEqualTo(202);
        return reply.json().path("nomor").asText();
    }

    private static void decide(String number, String status) {
        Reply reply =
                dinsos.post("/v1/permohonan/" + number + "/keputusan", "{\"status\":\"" + status + "\"}", Map.of());
        assertThat(reply.status()).as(reply.json().toString()).isEqualTo(202);
    }

    private static void answer(String number, String answer) {
        String task = await()
                .atMost(SOON)
                .until(
                        () -> dpmptsp.get("/v1/tugas?keadaan=terbuka").json().path("tugas"),
                        tasks -> tasks.findValuesAsText("nomor").contains(number))
                .findParents("nomor")
                .stream()
                .filter(row -> row.path("nomor").asText().equals(number))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
        assertThat(act(task, "ambil", "").status()).isEqualTo(200);
        Reply answered = act(task, "jawaban", answer);
        assertThat(answered.status()).as(answered.json().toString()).isEqualTo(200);
    }

    private static Reply act(String task, String what, String body) {
        return dpmptsp.post(
                "/v1/tugas/" + task + "/" + what,
                body.getBytes(StandardCharsets.UTF_8),
                Map.of("Simpul-Petugas", OFFICER));
    }

    private static void comesTo(String number, String state) {
        await().atMost(SOON).untilAsserted(() -> {
            JsonNode standing = standing(number);
            assertThat(standing.path("keadaan").asText())
                    .as(standing.toString())
                    .isEqualTo(state);
        });
    }

    private static JsonNode standing(String number) {
        return portal.get("/v1/permohonan/" + number).json();
    }
}
