package id.simpul.bus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** A matter without a service of its own goes to the counter of an office and back, over real HTTPS, past a restart. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CounterJourneyIT {

    private static final Duration SOON = Duration.ofSeconds(40);
    private static final String SITI = "Siti Aminah Canarita";
    private static final String BUDI = "Budi Santoso";
    private static final String SECRET = "Kanari membutuhkan surat keterangan";
    private static final String CORRECTED = "Kanari melengkapi surat keterangan";
    private static final AtomicInteger KEYS = new AtomicInteger();

    @TempDir
    static Path folder;

    static BusUnderTest bus;
    static MemberClient portal;
    static MemberClient dinsos;
    static String waiting;

    @BeforeAll
    static void start() throws IOException {
        bus = new BusUnderTest(folder, CounterJourneyIT::addServices, "--simpul.cases.look=PT0.2S");
        portal = bus.client("3509.portal.mpp");
        dinsos = bus.client("3509.dinsos.simbansos");
    }

    @AfterAll
    static void stop() throws IOException {
        bus.close();
    }

    @Test
    @Order(1)
    void refusesAnOfficeThatServesNoCounterBeforeAnybodyWaits() {
        for (String office : List.of("tidak-ada", "disdukcapil")) {
            Reply reply = submit("dpmptsp/rujukan", matter(office));

            assertThat(reply.status()).isEqualTo(422);
            assertThat(reply.code()).isEqualTo("counter-unknown");
            assertThat(reply.json().toString()).doesNotContain(office);
        }
    }

    @Test
    @Order(2)
    void parksACaseWhoseRouteNamesNoCounter() {
        String number = submitted("dpmptsp/tanpa-loket", "{}");

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(
                                new Management(bus).json("cases").path("parked").toString())
                        .contains(number, "counter-unknown"));
    }

    @Test
    @Order(3)
    void goesOnWhenNobodyAnswersInTime() {
        String number = submitted("dpmptsp/loket-singkat", "{}");

        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(standing(number).path("keadaan").asText()).isEqualTo("ditolak"));

        assertThat(bus.count("SELECT count(*) FROM cases.task WHERE agency = 'Kantor Imigrasi Jember, loket 2'"
                        + " AND state = 'closed' AND shown = '{}'"))
                .isEqualTo(1);
    }

    @Test
    @Order(4)
    void closesTheTaskOfAnApplicationThatIsWithdrawn() {
        String number = submitted("dpmptsp/rujukan", matter("dinsos"));
        String task = task(dinsos, number);
        assertThat(act(dinsos, task, "ambil", SITI, "").status()).isEqualTo(200);

        assertThat(portal.post("/v1/permohonan/" + number + "/batal", "{}", Map.of())
                        .status())
                .isEqualTo(202);

        assertThat(act(dinsos, task, "jawaban", SITI, "{\"status\":\"terbit\"}").code())
                .isEqualTo("task-ended");
        assertThat(tasks(dinsos)).isEmpty();
        assertThat(standing(number).path("keadaan").asText()).isEqualTo("dibatalkan");
    }

    @Test
    @Order(5)
    void standsInTheWorkListOfItsOfficeOnlyAndSaysForWhomItWaits() throws IOException {
        waiting = submitted("dpmptsp/rujukan", matter("dinsos"));
        task(dinsos, waiting);
        JsonNode row = tasks(dinsos).get(0);
        String path = "/v1/tugas/" + row.path("id").asText();
        MemberClient other = bus.client("3509.bapenda.simpatda");

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(
                                standing(waiting).path("kalimat").path("id").asText())
                        .isEqualTo("Menunggu petugas instansi tujuan di loket dinsos."));
        assertThat(standing(waiting).path("keadaan").asText()).isEqualTo("menunggu");
        assertThat(standing(waiting).path("menunggu").get(0).path("sebab").asText())
                .isEqualTo("manual");
        assertThat(bus.anybody()
                        .get("/v1/lacak/" + waiting)
                        .json()
                        .path("kalimat")
                        .path("en")
                        .asText())
                .isEqualTo("Waiting for petugas instansi tujuan at the counter of dinsos.");
        assertThat(new Management(bus).json("simpul").path("held").toString())
                .contains("\"reason\":\"manual\",\"subject\":\"3509.dinsos\",\"actor\":\"counter\"");
        assertThat(row.toString()).doesNotContain("Kanari");
        assertThat(tasks(other)).isEmpty();
        assertThat(other.get(path, "Simpul-Petugas", SITI).code()).isEqualTo("task-unknown");
        assertThat(act(other, row.path("id").asText(), "ambil", SITI, "").status())
                .isEqualTo(404);
        assertThat(dinsos.get(path).code()).isEqualTo("officer-missing");
        assertThat(dinsos.get(path, "Simpul-Petugas", SITI).code()).isEqualTo("task-not-taken");
        assertThat(dinsos.get("/v1/tugas?keadaan=diambil").json().path("tugas")).isEmpty();
        assertThat(dinsos.get("/v1/tugas?layanan=dpmptsp/rujukan&banyak=1")
                        .json()
                        .path("setelah")
                        .asText())
                .isEqualTo(row.path("id").asText());
        assertThat(dinsos.get("/v1/tugas?nama=x").code()).isEqualTo("request-invalid");
    }

    @Test
    @Order(6)
    void travelsThroughTheWorkListUntilItIsIssuedPastARestart() throws IOException {
        bus.stopBus();
        try (ConfigurableApplicationContext anew =
                bus.startSecondNode(bus.database().url())) {
            int port = BusUnderTest.portOf(anew);
            portal = new MemberClient(bus.home(), "3509.portal.mpp", port);
            dinsos = new MemberClient(bus.home(), "3509.dinsos.simbansos", port);

            beginsWork(task(dinsos, waiting));
            asksForACorrection(task(dinsos, waiting));
            portal.post(
                    "/v1/permohonan/" + waiting + "/perbaikan",
                    BusUnderTest.json(Map.of("data", Map.of("uraian", CORRECTED))),
                    Map.of());
            issues(task(dinsos, waiting));

            comesTo("terbit");
            assertThat(tasks(dinsos)).isEmpty();
            assertThat(standing(waiting).path("riwayat").findValuesAsText("ke"))
                    .containsSubsequence("diajukan", "menunggu", "diterima", "diproses", "perlu_perbaikan", "terbit");
        }
        assertThat(bus.count("SELECT count(*) FROM cases.task t JOIN cases.case_file f ON f.id = t.case_id"
                        + " WHERE f.number = '" + waiting + "'"))
                .isEqualTo(3);
        nothingPersonalIsOutsideTheVault();
    }

    private static void beginsWork(String task) {
        Reply taken = act(dinsos, task, "ambil", SITI, "");
        assertThat(taken.status()).as(taken.json().toString()).isEqualTo(200);
        assertThat(taken.json().path("permohonan").path("/data/uraian").asText())
                .isEqualTo(SECRET);
        assertThat(taken.json().path("permohonan").has("/subjek/nama")).isFalse();
        assertThat(taken.json().path("skema").path("properties").path("status").path("enum"))
                .hasSize(5);
        Reply second = act(dinsos, task, "ambil", BUDI, "");
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.code()).isEqualTo("task-taken");
        assertThat(second.json().toString()).doesNotContain("Siti", "Kanari");
        assertThat(act(dinsos, task, "jawaban", BUDI, "{\"status\":\"terbit\"}").code())
                .isEqualTo("task-taken");
        assertThat(act(
                                dinsos,
                                task,
                                "kembalikan",
                                SITI,
                                "{\"sebab\":\"giliran-selesai\",\"catatan\":\"Kanari pulang\"}")
                        .json()
                        .path("keadaan")
                        .asText())
                .isEqualTo("terbuka");
        assertThat(act(dinsos, task, "ambil", BUDI, "").status()).isEqualTo(200);
        assertThat(act(dinsos, task, "ambil", BUDI, "").status()).isEqualTo(200);
        assertThat(act(dinsos, task, "jawaban", BUDI, "{\"status\":\"selesai\"}")
                        .code())
                .isEqualTo("request-invalid");
        String answer = "{\"status\":\"diproses\",\"alasan\":\"Kanari dipanggil\"}";
        assertThat(act(dinsos, task, "jawaban", BUDI, answer).status()).isEqualTo(200);
        assertThat(act(dinsos, task, "jawaban", BUDI, answer)
                        .json()
                        .path("keadaan")
                        .asText())
                .isEqualTo("dijawab");
        assertThat(act(dinsos, task, "jawaban", BUDI, "{\"status\":\"ditolak\"}")
                        .status())
                .isEqualTo(409);
        assertThat(act(dinsos, task, "jawaban", SITI, answer).code()).isEqualTo("task-ended");
    }

    private static void asksForACorrection(String task) {
        act(dinsos, task, "ambil", SITI, "");
        assertThat(act(dinsos, task, "jawaban", SITI, "{\"status\":\"perlu_perbaikan\"}")
                        .status())
                .isEqualTo(200);
        comesTo("perlu_perbaikan");
        assertThat(tasks(dinsos)).isEmpty();
    }

    private static void issues(String task) {
        act(dinsos, task, "ambil", SITI, "");
        assertThat(dinsos.get("/v1/tugas/" + task, "Simpul-Petugas", SITI)
                        .json()
                        .path("permohonan")
                        .path("/data/uraian")
                        .asText())
                .isEqualTo(CORRECTED);
        assertThat(act(dinsos, task, "jawaban", SITI, "{\"status\":\"terbit\"}").status())
                .isEqualTo(200);
    }

    private static void nothingPersonalIsOutsideTheVault() {
        for (String table : List.of("task", "task_return", "work", "step", "signal", "move", "case_file")) {
            assertThat(bus.count("SELECT count(*) FROM cases." + table
                            + " AS whole WHERE whole::text ILIKE '%kanari%' OR whole::text ILIKE '%canarita%'"))
                    .as(table)
                    .isZero();
        }
        String events =
                "FROM (SELECT convert_from(substring(entry FROM 33), 'UTF8') AS event FROM ledger.log_entry) AS e";
        assertThat(bus.count("SELECT count(*) " + events + " WHERE event ILIKE '%kanari%' OR event ILIKE '%canarita%'"))
                .isZero();
        assertThat(bus.count("SELECT count(*) " + events
                        + " WHERE event LIKE '%\"type\":\"task-taken\"%' AND event LIKE '%/data/uraian%'"))
                .isEqualTo(5);
    }

    /** The task of a case that somebody can take. */
    private static String task(MemberClient office, String number) {
        return await()
                .atMost(SOON)
                .until(
                        () -> office.get("/v1/tugas?keadaan=terbuka").json().path("tugas"),
                        list -> list.findValuesAsText("nomor").contains(number))
                .findParents("nomor")
                .stream()
                .filter(row -> row.path("nomor").asText().equals(number))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
    }

    private static JsonNode tasks(MemberClient office) {
        return office.get("/v1/tugas").json().path("tugas");
    }

    private static Reply act(MemberClient office, String task, String what, String officer, String body) {
        return office.post(
                "/v1/tugas/" + task + "/" + what,
                body.getBytes(StandardCharsets.UTF_8),
                Map.of("Simpul-Petugas", officer));
    }

    private static String matter(String office) {
        return BusUnderTest.json(Map.of("tujuan", office, "pokok", "Surat keterangan", "uraian", SECRET));
    }

    private static String submitted(String service, String data) {
        Reply reply = submit(service, data);
        assertThat(reply.status()).as(reply.json().toString()).isEqualTo(202);
        return reply.json().path("nomor").asText();
    }

    private static Reply submit(String service, String data) {
        String body = "{\"layanan\":\"" + service + "\",\"pemohon\":{\"nama\":\"Kanari Lestari\"},"
                + "\"subjek\":{\"tanpaNik\":\"lainnya\",\"nama\":\"Kanari Lestari\"},\"data\":" + data + "}";
        return portal.post("/v1/permohonan", body, Map.of("Idempotency-Key", "loket-" + KEYS.incrementAndGet()));
    }

    private static void comesTo(String state) {
        await().atMost(SOON).untilAsserted(() -> {
            JsonNode standing = standing(waiting);
            assertThat(standing.path("keadaan").asText())
                    .as(standing.toString())
                    .isEqualTo(state);
        });
    }

    private static JsonNode standing(String number) {
        return portal.get("/v1/permohonan/" + number).json();
    }

    /** A service whose counter is nobody's, and one whose counter has a second. */
    private static void addServices(TestHome home) throws IOException {
        addService(home, "tanpa-loket", "manual:tidak-ada/periksa?deadline=P5D&agency=Siapa saja");
        addService(
                home, "loket-singkat", "manual:dpmptsp/periksa?deadline=PT1S&agency=Kantor Imigrasi Jember, loket 2");
        home.replace(
                "members/3509.portal.yaml",
                "dpmptsp/rujukan",
                "dpmptsp/rujukan, dpmptsp/tanpa-loket, dpmptsp/loket-singkat");
    }

    private static void addService(TestHome home, String name, String step) throws IOException {
        Path shipped = home.file("services/dpmptsp/rujukan");
        Path service = Files.createDirectories(home.file("services/dpmptsp/" + name));
        Files.writeString(
                service.resolve("service.yaml"),
                Files.readString(shipped.resolve("service.yaml")).replace("dpmptsp/rujukan", "dpmptsp/" + name));
        Files.writeString(service.resolve("request.schema.json"), "{\"type\":\"object\"}");
        Files.writeString(service.resolve("response.schema.json"), "{\"type\":\"object\"}");
        Files.writeString(service.resolve("periksa.schema.json"), "{\"type\":\"object\"}");
        Files.writeString(service.resolve("route.camel.yaml"), """
                - route:
                    id: dpmptsp/%1$s
                    from:
                      uri: service:dpmptsp/%1$s
                      steps:
                        - to: { id: periksa, uri: "%2$s" }
                        - filter:
                            id: bila-lewat
                            expression:
                              simple: "${variable.periksa[peristiwa]} == 'lewat-waktu'"
                            steps:
                              - to: { id: ditolak, uri: "case:ditolak" }
                """.formatted(name, step));
    }
}
