package id.simpul.bus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.sandbox.disnaker.OpdFault;
import id.simpul.sandbox.dukcapil.Resident;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A job seeker's card from the portal to Disnaker and back, over real HTTPS, with everything that may go wrong. */
class CaseJourneyIT {

    private static final Duration SOON = Duration.ofSeconds(40);
    private static final String PROCESSED = "- to: { id: diproses, uri: \"case:diproses\" }\n";
    /** This Disnaker stops the clock while it looks into a case. */
    private static final String PAUSED =
            " ".repeat(24) + "- to: { id: jeda, uri: \"sla:pause?reason=uji-lapangan\" }\n";

    private static final String PKS = "pks-disnaker-2026";
    private static final AtomicInteger KEYS = new AtomicInteger();

    @TempDir
    static Path folder;

    static BusUnderTest bus;
    static Siapkerja siapkerja;
    static MemberClient portal;
    static MemberClient disnaker;

    @BeforeAll
    static void start() throws IOException {
        bus = new BusUnderTest(
                folder,
                home -> {
                    siapkerja = Siapkerja.beside(home);
                    home.workOnAllButSundays();
                    letThePortalActForBapenda(home);
                    home.replace(
                            "systems/3509.disnaker.siapkerja.yaml", "timeouts:", "breaker: { pause: PT2S }\ntimeouts:");
                    home.replace(
                            "services/disnaker/kartu-pencari-kerja/route.camel.yaml", PROCESSED, PROCESSED + PAUSED);
                },
                "--simpul.control.port=0",
                "--simpul.cases.pace=PT0.3S",
                "--simpul.cases.look=PT0.2S");
        portal = bus.client("3509.portal.mpp");
        disnaker = bus.client("3509.disnaker.sisnaker");
    }

    private static void letThePortalActForBapenda(TestHome home) throws IOException {
        Files.writeString(home.file("groups/pelamar.yaml"), """
                group: pelamar
                name: Anggota yang boleh mengajukan
                members: [3509.bapenda]
                services: [disnaker/kartu-pencari-kerja]
                """);
        Files.createDirectories(home.file("delegations"));
        Files.writeString(home.file("delegations/bapenda-oleh-portal.yaml"), """
                delegation: bapenda-oleh-portal
                represented: 3509.bapenda
                acting: 3509.portal.mpp
                services: [disnaker/kartu-pencari-kerja]
                validity: { from: 2020-01-01, until: 2099-12-31, zone: Asia/Jakarta }
                basis: Surat kuasa 470/12/2026 tanggal 2 Januari 2026
                """);
    }

    @AfterAll
    static void stop() throws IOException {
        bus.close();
        siapkerja.close();
    }

    @AfterEach
    void recover() {
        siapkerja.recover();
    }

    @Test
    void travelsFromThePortalToDisnakerAndIsIssued() {
        String number = submitted(Map.of());
        comesTo(number, "diterima");

        decide(number, "diproses");
        comesTo(number, "diproses");
        decide(number, "terbit");
        comesTo(number, "terbit");

        assertThat(registrations(number)).hasSize(1);
        assertThat(history(number)).containsExactly("diajukan", "diterima", "diproses", "terbit");
        assertThat(bus.count(
                        "SELECT count(*) FROM cases.work w JOIN cases.case_file f ON f.id = w.case_id WHERE f.number = '"
                                + number + "'"))
                .isZero();
    }

    /** The clock of this bus stays where it is put: what comes later in this class happens then. */
    @Test
    void showsWhenACaseIsDueAndApprovesNothingThatIsOver() {
        String number = submitted(Map.of());
        comesTo(number, "diterima");
        JsonNode sla = standing(number).path("sla");
        assertThat(sla.path("hariKerja").asInt()).isEqualTo(3);
        assertThat(sla.path("lewat").asBoolean(true)).isFalse();
        JsonNode tracked = portal.get("/v1/lacak/" + number).json();
        assertThat(tracked.path("hariTerakhir").asText())
                .isNotEmpty()
                .isEqualTo(sla.path("hariTerakhir").asText());

        Clocks.move(bus, Duration.ofDays(20));

        await().atMost(SOON).untilAsserted(() -> assertThat(asked(number)).isPositive());
        JsonNode over = standing(number);
        assertThat(over.path("sla").path("lewat").asBoolean())
                .as(over.toString())
                .isTrue();
        assertThat(over.path("sla").path("terpakai").asDouble()).isGreaterThan(3);
        assertThat(history(number)).containsExactly("diajukan", "diterima");
        assertThat(new Management(bus).json("simpul").path("sla").path("over").asLong())
                .isPositive();

        decide(number, "diproses");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(
                                standing(number).path("sla").path("dijeda").asBoolean())
                        .isTrue());
        assertThat(bus.count(
                        "SELECT count(*) FROM cases.sla_event e JOIN cases.case_file f ON f.id = e.case_id WHERE f.number = '"
                                + number + "' AND act = 'pause' AND reason = 'uji-lapangan'"))
                .isEqualTo(1);
        assertThat(portal.get("/v1/lacak/" + number).json().has("jatuhTempo")).isFalse();
    }

    /** How often Disnaker was asked because no decision had come. */
    private static long asked(String number) {
        return bus.count(
                "SELECT count(*) FROM cases.step s JOIN cases.case_file f ON f.id = s.case_id WHERE f.number = '"
                        + number + "' AND s.step LIKE 'tanya%' AND s.state = 'done'");
    }

    @Test
    void holdsAnEffectOnceWhenItsAnswerIsLost() {
        siapkerja.fail(OpdFault.Mode.RESET_AFTER, 1);

        String number = submitted(Map.of());

        comesTo(number, "diterima");
        assertThat(registrations(number)).hasSize(1);
    }

    @Test
    void waitsWhileDisnakerIsDownAndGoesOnByItself() {
        siapkerja.fail(OpdFault.Mode.DOWN, 0);
        List<String> numbers =
                IntStream.range(0, 5).mapToObj(i -> submitted(Map.of())).toList();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(numbers).allSatisfy(number -> {
                    assertThat(state(number)).isEqualTo("menunggu");
                    assertThat(reasons(number)).containsExactly("partner-down");
                }));

        siapkerja.recover();

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(numbers)
                        .allSatisfy(number -> assertThat(state(number)).isEqualTo("diterima")));
        assertThat(numbers)
                .allSatisfy(number -> assertThat(registrations(number)).hasSize(1));
        assertThat(bus.count("SELECT max(attempts) FROM cases.work")).isZero();
    }

    @Test
    void waitsForTheAgreementAndGoesOnUnderTheOneThatIsInForceThen() {
        change("suspend");
        String number = submitted(Map.of());
        waitsFor(number, "agreement");
        assertThat(state(number)).isEqualTo("menunggu");

        change("accept");

        comesTo(number, "diterima");
    }

    @Test
    void asksWhenDataDoNotFitAndNamesTheElementsButNoValue() {
        String number = submitted(Map.of("NAMA_LGKP", "ZZZ QQQ XXX"));
        waitsFor(number, "referral");
        JsonNode hold = standing(number).path("menunggu").path(0);
        assertThat(hold.path("rincian").asText()).isEqualTo("NAMA_LGKP");
        assertThat(standing(number).path("kalimat").path("en").asText()).contains("waits for the applicant");
        assertThat(standing(number).toString()).doesNotContain("ZZZ");

        Reply corrected = portal.post(
                "/v1/permohonan/" + number + "/perbaikan",
                BusUnderTest.json(Map.of(
                        "subjek",
                        Map.of("unsur", Map.of("NAMA_LGKP", resident().values().get("NAMA_LGKP"))))),
                Map.of());

        assertThat(corrected.status()).as(corrected.json().toString()).isEqualTo(202);
        comesTo(number, "diterima");
        assertThat(registrations(number)).hasSize(1);
    }

    @Test
    void letsTheApplicantCorrectWhatDisnakerAsksFor() {
        String number = submitted(Map.of());
        comesTo(number, "diterima");
        decide(number, "perlu_perbaikan");
        comesTo(number, "perlu_perbaikan");

        portal.post("/v1/permohonan/" + number + "/perbaikan", "{\"data\":{\"keahlian\":\"las\"}}", Map.of());

        comesTo(number, "diproses");
        decide(number, "ditolak");
        comesTo(number, "ditolak");
    }

    @Test
    void tellsDisnakerWhenTheApplicantWithdraws() {
        String number = submitted(Map.of());
        comesTo(number, "diterima");

        portal.post("/v1/permohonan/" + number + "/batal", "{}", Map.of());

        comesTo(number, "dibatalkan");
        assertThat(siapkerja.effects().path("efek")).anySatisfy(effect -> {
            assertThat(effect.path("nomor").asText()).isEqualTo(number);
            assertThat(effect.path("jenis").asText()).isEqualTo("batal");
        });
    }

    @Test
    void parksWhatDisnakerRefusesForGoodUntilAPersonSendsItAgain() {
        siapkerja.fail(OpdFault.Mode.FAILED_TEXT, 1);
        String number = submitted(Map.of());
        waitsFor(number, "refused");
        assertThat(new Management(bus).json("cases").path("parked").findValuesAsText("number"))
                .contains(number);
        assertThat(new Management(bus).json("simpul").path("held").findValuesAsText("reason"))
                .contains("refused");

        assertThat(decision(Map.of("decision", "resend", "number", number, "token", "token-of-the-tests")))
                .as("the right to decide about agreements is another one")
                .isEqualTo(403);
        assertThat(decision(Map.of("decision", "resend", "number", number))).isEqualTo(200);

        comesTo(number, "diterima");
        assertThat(registrations(number)).hasSize(1);
    }

    @Test
    void goesOnWithWhatAPersonSaysThatThePartnerGave() {
        siapkerja.fail(OpdFault.Mode.FAILED_TEXT, 1);
        String number = submitted(Map.of());
        waitsFor(number, "refused");

        assertThat(answer(number, "identitas")).as("no effect").isEqualTo(400);
        assertThat(answer(number, "daftar")).isEqualTo(200);

        comesTo(number, "diterima");
        assertThat(registrations(number)).isEmpty();
        JsonNode sheet = new Management(bus).json("cases/" + number);
        assertThat(sheet.path("steps").findValuesAsText("name")).contains("daftar");
        assertThat(sheet.path("decisions").findValuesAsText("decision")).containsExactly("answer");
        assertThat(sheet.toString()).doesNotContain("AK1-LOKET-7");
    }

    private static int answer(String number, String step) {
        return decision(Map.of(
                "decision", "answer", "number", number, "step", step, "value", "{\"nomorDaftar\":\"AK1-LOKET-7\"}"));
    }

    @Test
    void callsNobodyWhileAPartnerIsPaused() {
        assertThat(decision(Map.of("decision", "pause", "queue", "disnaker", "until", "2099-01-01T00:00:00Z")))
                .isEqualTo(400);
        assertThat(decision(
                        Map.of("decision", "pause", "queue", "disnaker.siapkerja", "until", "2099-01-01T00:00:00Z")))
                .isEqualTo(200);
        String number = submitted(Map.of());
        waitsFor(number, "partner-paused");
        assertThat(registrations(number)).isEmpty();

        decision(Map.of("decision", "pause", "queue", "disnaker.siapkerja", "until", "2020-01-01T00:00:00Z"));

        comesTo(number, "diterima");
    }

    @Test
    void waitsForTheOperatorWhileAPartnerOrTheServiceIsBlockedAndGoesOnAfterwards() {
        change("block", "mitra:dukcapil");
        String first = submitted(Map.of());
        waitsFor(first, "blocked");
        assertThat(standing(first)
                        .path("menunggu")
                        .path(0)
                        .path("siapa")
                        .path("id")
                        .asText())
                .isEqualTo("operator simpul");
        change("unblock", "mitra:dukcapil");
        comesTo(first, "diterima");

        pause("2099-01-01T00:00:00Z");
        String second = submitted(Map.of());
        waitsFor(second, "partner-paused");
        change("block", "disnaker/kartu-pencari-kerja");
        pause("2020-01-01T00:00:00Z");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(disnaker.get("/v1/permohonan/" + second)
                                .json()
                                .path("menunggu")
                                .findValuesAsText("sebab"))
                        .contains("blocked"));
        assertThat(registrations(second)).isEmpty();
        change("unblock", "disnaker/kartu-pencari-kerja");
        comesTo(second, "diterima");
    }

    @Test
    void keepsTheNameInWhichACaseWasSubmittedAndWaitsWhenTheDelegationIsStopped() throws IOException {
        assertThat(submitFor("3509.dinsos", "tanpa").code()).isEqualTo("delegation-missing");
        pause("2099-01-01T00:00:00Z");
        Reply accepted = submitFor("3509.bapenda", "wakil");
        assertThat(accepted.status()).as(accepted.json().toString()).isEqualTo(202);
        String number = accepted.json().path("nomor").asText();
        waitsFor(number, "partner-paused");

        assertThat(standing(number).path("diwakili").asText()).isEqualTo("3509.bapenda");
        MemberClient bapenda = bus.client("3509.bapenda.simpatda");
        assertThat(bapenda.get("/v1/permohonan/" + number).status()).isEqualTo(200);
        assertThat(bapenda.get("/v1/bukti/" + accepted.json().path("pertukaran").asText())
                        .json()
                        .toString())
                .contains("\"represented\":\"3509.bapenda\"", "\"delegation\":\"bapenda-oleh-portal\"");
        assertThat(submitFor("3509.bapenda", "wakil").json().path("baru").asBoolean(true))
                .isFalse();
        change("block", "pelimpahan:bapenda-oleh-portal");
        pause("2020-01-01T00:00:00Z");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(bapenda.get("/v1/permohonan/" + number)
                                .json()
                                .path("menunggu")
                                .findValuesAsText("sebab"))
                        .contains("blocked"));
        assertThat(portal.get("/v1/permohonan/" + number).code()).isEqualTo("emergency-blocked");
        change("unblock", "pelimpahan:bapenda-oleh-portal");
        comesTo(number, "diterima");
    }

    private static Reply submitFor(String member, String key) {
        return portal.post(
                "/v1/permohonan",
                application(Map.of()),
                Map.of("Idempotency-Key", "uji-" + key, "Simpul-Atas-Nama", member));
    }

    private static void pause(String until) {
        decision(Map.of("decision", "pause", "queue", "disnaker.siapkerja", "until", until));
    }

    private static int decision(Map<String, String> what) {
        Map<String, String> all = new HashMap<>(
                Map.of("token", "cases-token-of-the-tests", "by", "operator:uji", "why", "sudah diperiksa"));
        all.putAll(what);
        return new Management(bus).post("cases", BusUnderTest.json(all)).statusCode();
    }

    @Test
    void keepsThePortalsNumbersFromOthersAndDecisionsFromThePortal() throws IOException {
        String number = submitted(Map.of());
        MemberClient dinsos = bus.client("3509.dinsos.simbansos");

        assertThat(dinsos.get("/v1/permohonan/" + number).code()).isEqualTo("case-unknown");
        assertThat(portal.post("/v1/permohonan/" + number + "/keputusan", "{\"status\":\"terbit\"}", Map.of())
                        .code())
                .isEqualTo("case-unknown");
        assertThat(dinsos.post(
                                "/v1/permohonan",
                                application(Map.of()),
                                Map.of("Idempotency-Key", "dinsos-" + KEYS.incrementAndGet()))
                        .code())
                .isEqualTo("access-denied");
    }

    private static void change(String change) {
        change(change, PKS);
    }

    private static void change(String change, String name) {
        String body = BusUnderTest.json(Map.of(
                "token",
                "token-of-the-tests",
                "change",
                change,
                "name",
                name,
                "version",
                1,
                "by",
                "operator:uji",
                "why",
                "uji"));
        assertThat(new Management(bus).post("register", body).statusCode()).isEqualTo(200);
    }

    private static Resident resident() {
        return bus.resident("active");
    }

    private static String application(Map<String, String> wrong) {
        Resident resident = resident();
        Map<String, String> known = new HashMap<>(Map.of(
                "NAMA_LGKP", resident.values().get("NAMA_LGKP"),
                "TGL_LHR", resident.values().get("TGL_LHR")));
        known.putAll(wrong);
        return BusUnderTest.json(Map.of(
                "layanan", "disnaker/kartu-pencari-kerja",
                "pemohon", Map.of("nama", resident.values().get("NAMA_LGKP")),
                "subjek", Map.of("nik", resident.nik(), "unsur", known),
                "data", Map.of("pendidikan", "SMA")));
    }

    private static String submitted(Map<String, String> wrong) {
        Reply reply = portal.post(
                "/v1/permohonan", application(wrong), Map.of("Idempotency-Key", "uji-" + KEYS.incrementAndGet()));
        assertThat(reply.status()).as(reply.json().toString()).isEqualTo(202);
        return reply.json().path("nomor").asText();
    }

    private static void decide(String number, String status) {
        siapkerja.decide(number, status);
        Reply reply =
                disnaker.post("/v1/permohonan/" + number + "/keputusan", "{\"status\":\"" + status + "\"}", Map.of());
        assertThat(reply.status()).as(reply.json().toString()).isEqualTo(202);
    }

    private static void comesTo(String number, String state) {
        await().atMost(SOON).untilAsserted(() -> {
            JsonNode standing = standing(number);
            assertThat(standing.path("keadaan").asText())
                    .as(standing.toString())
                    .isEqualTo(state);
        });
    }

    private static void waitsFor(String number, String reason) {
        await().atMost(SOON).untilAsserted(() -> {
            JsonNode standing = standing(number);
            assertThat(standing.path("menunggu").findValuesAsText("sebab"))
                    .as(standing.toString())
                    .contains(reason);
        });
    }

    private static JsonNode standing(String number) {
        return portal.get("/v1/permohonan/" + number).json();
    }

    private static String state(String number) {
        return standing(number).path("keadaan").asText();
    }

    private static List<String> reasons(String number) {
        return standing(number).path("menunggu").findValuesAsText("sebab");
    }

    private static List<String> history(String number) {
        return standing(number).path("riwayat").findValuesAsText("ke");
    }

    private static List<JsonNode> registrations(String number) {
        return siapkerja.registrations().stream()
                .filter(effect -> effect.path("nomor").asText().equals(number))
                .toList();
    }
}
