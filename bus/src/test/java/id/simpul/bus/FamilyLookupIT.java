package id.simpul.bus;

import static id.simpul.bus.BusUnderTest.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.ledger.evidence.BundleVerifier;
import id.simpul.ledger.evidence.Verdict;
import id.simpul.ledger.log.VerifierKey;
import id.simpul.sandbox.dukcapil.Resident;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The records of a whole family card: the same agreement, quota and evidence as for one person. */
class FamilyLookupIT {

    private static final String MURID = "penerimaan-murid-baru";
    private static final String[] PERMITTED = {"NIK", "NO_KK", "NAMA_LGKP", "TGL_LHR", "STAT_HBKEL", "ALAMAT"};

    @TempDir
    static Path folder;

    static BusUnderTest bus;
    static MemberClient dispendik;
    static Resident head;

    @BeforeAll
    static void start() throws IOException {
        bus = new BusUnderTest(folder);
        dispendik = bus.client("3509.dispendik.spmb");
        head = bus.resident("family");
    }

    @AfterAll
    static void stop() throws IOException {
        bus.close();
    }

    @Test
    void givesEverybodyOnTheCardThePermittedElementsAndNoOther() {
        Reply reply = ask(Map.of("nik", head.nik()));

        assertThat(reply.status()).as(reply.json().toString()).isEqualTo(200);
        List<String> niks = new ArrayList<>();
        for (JsonNode member : reply.json().path("anggota")) {
            niks.add(member.path("NIK").asText());
            assertThat(member.fieldNames()).toIterable().containsExactlyInAnyOrder(PERMITTED);
        }
        assertThat(niks)
                .hasSizeGreaterThan(2)
                .containsExactlyElementsOf(bus.sandbox().population().family(head).stream()
                        .map(Resident::nik)
                        .toList());
        assertThat(reply.json().path("asal").path(0).path("lingkungan").asText())
                .isEqualTo("sandbox");
    }

    @Test
    void givesWhatTheCallerChoseOfIt() {
        Reply reply = ask(Map.of("nik", head.nik(), "elemen", List.of("NAMA_LGKP")));

        assertThat(reply.json().path("anggota"))
                .isNotEmpty()
                .allSatisfy(
                        member -> assertThat(member.fieldNames()).toIterable().containsExactly("NAMA_LGKP"));
    }

    @Test
    void refusesWhatIsNotAgreedWithoutAskingDukcapil() throws IOException {
        long before = bus.sandbox().calls().count();

        Reply element = ask(Map.of("nik", head.nik(), "elemen", List.of("NAMA_LGKP_IBU")));
        Reply access = bus.client("3509.bapenda.simpatda")
                .family("pemutakhiran-data-wajib-pajak", json(Map.of("nik", head.nik())));

        assertThat(List.of(element.code(), access.code())).containsExactly("element-not-agreed", "access-denied");
        assertThat(bus.sandbox().calls().count()).isEqualTo(before);
    }

    @Test
    void takesOneUnitOfTheQuotaForTheWholeFamily() {
        String spent = "SELECT coalesce(sum(reserved + spent), 0) FROM agreements.quota_account_day"
                + " WHERE credential = 'dukcapil-dispendik' AND mode = 'retrieve'";
        long before = bus.count(spent);

        ask(Map.of("nik", head.nik()));

        assertThat(bus.count(spent)).isEqualTo(before + 1);
    }

    @Test
    void provesItWithoutNamingAnybody() throws IOException {
        Reply reply = ask(Map.of("nik", head.nik()));

        byte[] bundle = dispendik.get("/v1/bukti/" + reply.exchange()).body();

        Set<VerifierKey> trusted =
                Set.of(VerifierKey.parse(Files.readString(bus.home().file("certs/log.vkey"))));
        assertThat(BundleVerifier.verify(bundle, trusted))
                .isInstanceOfSatisfying(
                        Verdict.Proved.class,
                        proved -> assertThat(proved.events())
                                .extracting(event -> event.path("type").asText())
                                .containsExactly("admitted", "settled", "released"));
        assertThat(new String(bundle, StandardCharsets.UTF_8)).contains("STAT_HBKEL");
        for (Resident member : bus.sandbox().population().family(head)) {
            assertThat(new String(bundle, StandardCharsets.UTF_8))
                    .doesNotContain(member.nik(), member.values().get("NAMA_LGKP"));
        }
    }

    private static Reply ask(Map<String, Object> body) {
        return dispendik.family(MURID, json(body));
    }
}
