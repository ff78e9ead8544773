package id.simpul.bus;

import static id.simpul.bus.BusUnderTest.json;
import static id.simpul.bus.CanaryCast.CLAIM;
import static id.simpul.bus.CanaryCast.OFFICER;
import static id.simpul.bus.CanaryCast.ONE_WORD;
import static id.simpul.bus.CanaryCast.UNKNOWN_NIK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.sandbox.disnaker.OpdFault;
import id.simpul.sandbox.dukcapil.Resident;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Canaries in cases: in files, corrections, decisions and withdrawals, parked, answered for, tracked and printed. */
final class CanaryCases {

    private static final String PATH = "/v1/permohonan";
    private static final Duration SOON = Duration.ofSeconds(40);

    private final BusUnderTest bus;
    private final CanaryCast cast;
    private final Siapkerja siapkerja;
    private final MemberClient portal;
    private final Management management;
    private final StringBuilder shown = new StringBuilder();

    CanaryCases(BusUnderTest bus, CanaryCast cast, Siapkerja siapkerja) {
        this.bus = bus;
        this.cast = cast;
        this.siapkerja = siapkerja;
        portal = cast.client("3509.portal.mpp");
        management = new Management(bus);
    }

    /** @return what is shown of them to operators, auditors and the public */
    String run() {
        siapkerja.fail(OpdFault.Mode.FAILED_TEXT, 0);
        String number = submitAndCorrect();
        answerFor(number);
        decide(number);
        withdrawForSomebody();
        lookInWrongPlaces();
        return shown.toString();
    }

    private String submitAndCorrect() {
        byte[] file = UploadClient.pdf(20_000);
        byte[] inside = (CLAIM + UNKNOWN_NIK).getBytes(StandardCharsets.UTF_8);
        System.arraycopy(inside, 0, file, 1_000, inside.length);
        String attachment = new UploadClient(portal).upload(file, CLAIM + " " + UNKNOWN_NIK + ".pdf");
        Map<String, Object> content = content(Map.of("nik", resident().nik(), "unsur", known(CLAIM)));
        content.put("lampiran", List.of(Map.of("id", attachment, "jenis", "ktp")));
        submit("canary-wrong", json(content).replace("SMA", ONE_WORD));
        Reply receipt = submit("canary-case", json(content));
        String number = number(receipt);
        waitsFor(number, "referral");

        String correction = PATH + "/" + number + "/perbaikan";
        act(portal, correction, json(Map.of("data", Map.of(ONE_WORD, CLAIM))), 400);
        act(
                portal,
                correction,
                json(Map.of(
                        "subjek", Map.of("unsur", known(resident().values().get("NAMA_LGKP"))),
                        "data", Map.of("keahlian", CLAIM + " " + UNKNOWN_NIK))),
                202);
        waitsFor(number, "refused");
        return number;
    }

    private void answerFor(String number) {
        show(management.get("cases").body());
        show(management.get("simpul").body());
        assertThat(answer(number, ONE_WORD)).isEqualTo(400);
        assertThat(answer(number, json(Map.of("nomorDaftar", CLAIM)))).isEqualTo(200);
        comesTo(number, "diterima");
        show(management.get("cases/" + number).body());
    }

    private int answer(String number, String value) {
        Map<String, String> decision = new LinkedHashMap<>(Map.of("decision", "answer", "number", number));
        decision.putAll(Map.of("step", "daftar", "value", value, "token", "cases-token-of-the-tests"));
        decision.putAll(Map.of("by", "operator:uji", "why", "uji"));
        return management.post("cases", json(decision)).statusCode();
    }

    private void decide(String number) {
        MemberClient disnaker = cast.client("3509.disnaker.sisnaker");
        String path = PATH + "/" + number + "/keputusan";
        act(disnaker, path, json(Map.of("status", CLAIM)), 400);
        act(disnaker, path, json(Map.of("status", "ditolak", "alasan", CLAIM)), 202);
        comesTo(number, "ditolak");
        siapkerja.recover();
    }

    private void withdrawForSomebody() {
        Map<String, Object> newborn = Map.of("tanpaNik", "bayi-baru-lahir", "nama", CLAIM);
        cast.post(portal, PATH, json(content(newborn)), Map.of("Idempotency-Key", "canary-newborn"));
        Map<String, Object> content = referral(newborn);
        content.put("atasNama", Map.of("petugas", OFFICER, "dasar", "hadir-di-loket"));
        Reply receipt = submit("canary-helped", json(content));
        String number = number(receipt);
        act(portal, PATH + "/" + number + "/batal", json(Map.of(ONE_WORD, CLAIM)), 400);
        act(portal, PATH + "/" + number + "/batal", json(Map.of("alasan", CLAIM)), 202);
        for (String page : List.of("", "/riwayat", "/tanda-terima")) {
            show(portal.get(PATH + "/" + number + page));
        }
        show(cast.client("3509.diskominfo.operator").get("/v1/bukti/" + receipt.exchange()));
        show(portal.get("/v1/lacak/" + number));
    }

    private void lookInWrongPlaces() {
        for (String wrong : List.of(UNKNOWN_NIK, ONE_WORD, ONE_WORD.toLowerCase(Locale.ROOT))) {
            portal.get("/v1/lacak/" + wrong);
            portal.get(PATH + "/" + wrong);
            portal.get("/v1/lampiran/" + wrong);
            management.get("cases/" + wrong);
            cast.post(portal, PATH + "/" + wrong + "/batal", "{}", Map.of());
        }
    }

    /** Asks nobody about its subject, so that it needs no NIK. */
    private Map<String, Object> referral(Map<String, Object> subject) {
        Map<String, Object> content = content(subject);
        content.put("layanan", "dpmptsp/rujukan");
        content.put("data", Map.of("tujuan", "dinsos", "pokok", CLAIM, "uraian", CLAIM));
        return content;
    }

    private Map<String, Object> content(Map<String, Object> subject) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("layanan", "disnaker/kartu-pencari-kerja");
        content.put("pemohon", Map.of("nama", CLAIM, "surel", ONE_WORD + "@contoh.id"));
        content.put("subjek", subject);
        content.put("data", Map.of("pendidikan", "SMA", "keahlian", CLAIM));
        return content;
    }

    private Resident resident() {
        return bus.resident("active");
    }

    private Map<String, String> known(String name) {
        return Map.of("NAMA_LGKP", name, "TGL_LHR", resident().values().get("TGL_LHR"));
    }

    private Reply submit(String key, String body) {
        return cast.post(portal, PATH, body, Map.of("Idempotency-Key", key));
    }

    private static String number(Reply receipt) {
        assertThat(receipt.status()).as(receipt.json().toString()).isEqualTo(202);
        return receipt.json().path("nomor").asText();
    }

    private void act(MemberClient client, String path, String body, int status) {
        Reply reply = cast.post(client, path, body, Map.of());
        assertThat(reply.status()).as(reply.json().toString()).isEqualTo(status);
    }

    private void show(Reply reply) {
        assertThat(reply.status()).isEqualTo(200);
        show(new String(reply.body(), StandardCharsets.UTF_8));
    }

    private void show(String text) {
        shown.append(text).append('\n');
    }

    private void waitsFor(String number, String reason) {
        await().atMost(SOON).untilAsserted(() -> {
            JsonNode standing = portal.get(PATH + "/" + number).json();
            assertThat(standing.path("menunggu").findValuesAsText("sebab"))
                    .as(standing.toString())
                    .contains(reason);
        });
    }

    private void comesTo(String number, String state) {
        await().atMost(SOON).untilAsserted(() -> {
            JsonNode standing = portal.get(PATH + "/" + number).json();
            assertThat(standing.path("keadaan").asText())
                    .as(standing.toString())
                    .isEqualTo(state);
        });
    }
}
