package id.simpul.bus;

import static id.simpul.bus.BusUnderTest.json;
import static id.simpul.bus.CanaryCast.CLAIM;
import static id.simpul.bus.CanaryCast.OFFICER;
import static id.simpul.bus.CanaryCast.ONE_WORD;
import static id.simpul.bus.CanaryCast.UNKNOWN_NIK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Canaries that go to a counter: in the application, in what is shown, in notes and answers, and where they do not belong. */
final class CanaryCounter {

    private final CanaryCast cast;
    private final MemberClient portal;

    CanaryCounter(CanaryCast cast) {
        this.cast = cast;
        this.portal = cast.client("3509.portal.mpp");
    }

    /** @return the evidence of the case */
    String run() {
        submit("canary-lost", ONE_WORD.toLowerCase(Locale.ROOT));
        Reply receipt = submit("canary-counter", "dinsos");
        assertThat(receipt.status()).as(receipt.json().toString()).isEqualTo(202);
        JsonNode list =
                await().until(() -> cast.dinsos().get("/v1/tugas").json().path("tugas"), tasks -> !tasks.isEmpty());
        String task = "/v1/tugas/" + list.get(0).path("id").asText();

        assertThat(act(task + "/ambil", "").json().path("permohonan").toString())
                .contains(CLAIM);
        act(task + "/kembalikan", json(Map.of("sebab", "lainnya", "catatan", CLAIM + " " + UNKNOWN_NIK)));
        act(task + "/kembalikan", json(Map.of("sebab", ONE_WORD)));
        act(task + "/ambil", "");
        act(task + "/jawaban", json(Map.of("status", CLAIM, ONE_WORD, UNKNOWN_NIK)));
        assertThat(act(task + "/jawaban", json(Map.of("status", "terbit", "alasan", CLAIM)))
                        .status())
                .isEqualTo(200);
        for (String wrong :
                List.of("?" + ONE_WORD + "=1", "?layanan=" + UNKNOWN_NIK, "/" + UNKNOWN_NIK, "?setelah=" + ONE_WORD)) {
            cast.dinsos().get("/v1/tugas" + wrong, "Simpul-Petugas", OFFICER);
        }
        return new String(
                cast.client("3509.diskominfo.operator")
                        .get("/v1/bukti/" + receipt.exchange())
                        .body(),
                StandardCharsets.UTF_8);
    }

    private Reply act(String path, String body) {
        return cast.post(cast.dinsos(), path, body, Map.of());
    }

    private Reply submit(String key, String office) {
        String body = json(Map.of(
                "layanan",
                "dpmptsp/rujukan",
                "pemohon",
                Map.of("nama", CLAIM),
                "subjek",
                Map.of("nik", UNKNOWN_NIK),
                "data",
                Map.of("tujuan", office, "pokok", CLAIM, "uraian", CLAIM + " " + UNKNOWN_NIK)));
        return cast.post(portal, "/v1/permohonan", body, Map.of("Idempotency-Key", key));
    }
}
