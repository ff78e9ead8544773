package id.simpul.bus;

import static id.simpul.bus.BusUnderTest.json;
import static id.simpul.bus.BusUnderTest.verification;
import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.certs.DetachedJws;
import id.simpul.certs.JwkSet;
import id.simpul.core.Nik;
import id.simpul.ledger.SubjectIndex;
import id.simpul.ledger.evidence.BundleVerifier;
import id.simpul.ledger.evidence.Verdict;
import id.simpul.ledger.log.VerifierKey;
import id.simpul.sandbox.dukcapil.Fault;
import id.simpul.sandbox.dukcapil.Resident;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GovernedLookupIT {

    private static final String BANSOS = "verifikasi-calon-penerima-bansos";
    private static final String PAJAK = "pemutakhiran-data-wajib-pajak";

    @TempDir
    static Path folder;

    static BusUnderTest bus;
    static MemberClient dinsos;
    static MemberClient bapenda;

    @BeforeAll
    static void start() throws IOException {
        bus = new BusUnderTest(folder);
        dinsos = bus.client("3509.dinsos.simbansos");
        bapenda = bus.client("3509.bapenda.simpatda");
    }

    @AfterAll
    static void stop() throws IOException {
        bus.close();
    }

    @Test
    void answersWhetherTheValuesMatchWithProvenanceAndSignature() throws IOException {
        Reply reply = dinsos.verify(BANSOS, verification(bus.resident("active"), Map.of()));

        assertThat(reply.status()).as(reply.json().toString()).isEqualTo(200);
        assertThat(reply.json().path("kesimpulan").asText()).isEqualTo("sesuai");
        assertThat(reply.json().path("unsur").path("NAMA_LGKP").path("skor").asInt())
                .isEqualTo(100);
        assertThat(reply.json().path("asal").path(0).path("sumber").asText()).isEqualTo("dukcapil");
        assertThat(reply.json().path("asal").path(0).path("lingkungan").asText())
                .isEqualTo("sandbox");
        assertThat(reply.json().path("pertukaran").asText()).isEqualTo(reply.exchange());
        JwkSet keys = JwkSet.parse(Files.readAllBytes(bus.home().file("certs/answers.jwks.json")));
        assertThat(DetachedJws.verify(reply.header("Simpul-Tanda-Tangan"), reply.body(), keys))
                .isPresent();
        assertThat(DetachedJws.verify(reply.header("Simpul-Tanda-Tangan"), new byte[] {1}, keys))
                .isEmpty();
    }

    @Test
    void tellsANearMatchFromNoMatch() {
        Resident resident = bus.resident("active");
        String name = resident.values().get("NAMA_LGKP");
        String misspelt = name.substring(0, name.length() - 1);

        Reply near = dinsos.verify(BANSOS, verification(resident, Map.of("NAMA_LGKP", misspelt)));
        Reply none = dinsos.verify(BANSOS, verification(resident, Map.of("NAMA_LGKP", "XYZ QQQ")));

        assertThat(near.json().path("kesimpulan").asText()).isEqualTo("mirip");
        assertThat(near.json().path("unsur").path("NAMA_LGKP").path("skor").asInt())
                .isBetween(80, 99);
        assertThat(none.json().path("kesimpulan").asText()).isEqualTo("tidak-sesuai");
    }

    @Test
    void retrievesThePermittedElementsAndNoOther() {
        Reply reply = bapenda.retrieve(
                PAJAK, json(Map.of("nik", bus.resident("active").nik())));

        assertThat(reply.status()).as(reply.json().toString()).isEqualTo(200);
        List<String> elements = new ArrayList<>();
        reply.json().path("unsur").fieldNames().forEachRemaining(elements::add);
        assertThat(elements)
                .contains("NIK", "NAMA_LGKP", "ALAMAT")
                .isSubsetOf(
                        "NIK",
                        "NAMA_LGKP",
                        "ALAMAT",
                        "NO_RT",
                        "NO_RW",
                        "KEL_NAME",
                        "KEC_NAME",
                        "KAB_NAME",
                        "PROP_NAME");
    }

    @Test
    void refusesWhatTheAgreementDoesNotNameWithoutAskingDukcapil() throws IOException {
        Resident resident = bus.resident("active");
        long before = bus.sandbox().calls().count();

        Reply element =
                bapenda.retrieve(PAJAK, json(Map.of("nik", resident.nik(), "elemen", List.of("NAMA_LGKP_IBU"))));
        Reply use = dinsos.verify("penagihan-pajak", verification(resident, Map.of()));
        Reply expired = bus.client("3509.disnaker.sisnaker")
                .verify("kartu-pencari-kerja", json(Map.of("nik", resident.nik(), "unsur", Map.of("NAMA_LGKP", "A"))));
        Reply access = dinsos.retrieve(BANSOS, json(Map.of("nik", resident.nik())));

        assertThat(List.of(element.code(), use.code(), expired.code(), access.code()))
                .containsExactly("element-not-agreed", "use-not-agreed", "agreement-expired", "access-denied");
        assertThat(element.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(bus.sandbox().calls().count()).isEqualTo(before);
    }

    @Test
    void givesUnknownMalformedAndDeceasedEachItsOwnAnswer() {
        Reply unknown =
                dinsos.verify(BANSOS, json(Map.of("nik", "3509019909909999", "unsur", Map.of("NAMA_LGKP", "A"))));
        Reply malformed = dinsos.verify(BANSOS, json(Map.of("nik", "350901", "unsur", Map.of("NAMA_LGKP", "A"))));
        Reply number = dinsos.verify(BANSOS, "{\"nik\":3509019909909999,\"unsur\":{\"NAMA_LGKP\":\"A\"}}");
        Reply deceased = dinsos.verify(BANSOS, verification(bus.resident("deceased"), Map.of()));

        assertThat(unknown.code()).isIn("nik-not-found", "nik-refused-by-partner");
        assertThat(malformed.code()).isEqualTo("nik-format");
        assertThat(number.code()).isEqualTo("request-invalid");
        assertThat(deceased.code()).isEqualTo("subject-deceased");
        assertThat(deceased.status()).isEqualTo(409);
    }

    @Test
    void givesTheQuotaUnitBackWhenNothingWasSent() {
        String spent =
                "SELECT reserved + spent FROM agreements.quota_account_day WHERE credential = 'dukcapil-bapenda' AND mode = 'retrieve'";
        bapenda.retrieve(PAJAK, json(Map.of("nik", bus.resident("active").nik())));
        long before = bus.count(spent);

        bus.sandbox().faults().set(Fault.of(Fault.Mode.REFUSE));
        Reply down;
        try {
            down = bapenda.retrieve(
                    PAJAK, json(Map.of("nik", bus.resident("active").nik())));
        } finally {
            bus.sandbox().faults().lift();
        }

        assertThat(down.code()).isEqualTo("partner-unreachable");
        assertThat(bus.count(spent)).isEqualTo(before);
    }

    @Test
    void letsExactlyTheQuotaThroughWhenManyAskAtOnce() throws Exception {
        MemberClient kecamatan = bus.client("3509.kecamatan-sumbersari.pelayanan");
        Resident resident = bus.resident("active");
        String body = json(Map.of(
                "nik",
                resident.nik(),
                "unsur",
                Map.of("NAMA_LGKP", resident.values().get("NAMA_LGKP"))));
        ExecutorService officers = Executors.newFixedThreadPool(20);
        List<Future<Reply>> asked = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            asked.add(officers.submit(() -> kecamatan.verify("surat-keterangan-domisili", body)));
        }
        List<String> answers = new ArrayList<>();
        for (Future<Reply> each : asked) {
            Reply reply = each.get();
            answers.add(reply.status() == 200 ? "ok" : reply.code());
        }
        officers.shutdown();

        assertThat(answers).filteredOn("ok"::equals).hasSize(3);
        assertThat(answers).filteredOn("quota-exhausted"::equals).hasSize(17);
        Reply refused = kecamatan.verify("surat-keterangan-domisili", body);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).isNotEmpty();
        assertThat(refused.json().path("rincian").path("opensAt").asText()).contains("T00:00");
    }

    @Test
    void provesAnExchangeOfflineAndNoticesAChangedByte() throws IOException {
        Reply reply = bapenda.retrieve(
                PAJAK, json(Map.of("nik", bus.resident("active").nik())));

        byte[] bundle = bapenda.get("/v1/bukti/" + reply.exchange()).body();
        Set<VerifierKey> trusted =
                Set.of(VerifierKey.parse(Files.readString(bus.home().file("certs/log.vkey"))));
        byte[] changed = bundle.clone();
        changed[bundle.length / 2] ^= 1;

        assertThat(BundleVerifier.verify(bundle, trusted))
                .isInstanceOfSatisfying(
                        Verdict.Proved.class,
                        proved -> assertThat(proved.events())
                                .extracting(event -> event.path("type").asText())
                                .containsExactly("admitted", "settled", "released"));
        assertThat(BundleVerifier.verify(changed, trusted)).isInstanceOf(Verdict.Rejected.class);
        assertThat(dinsos.get("/v1/bukti/" + reply.exchange()).code()).isEqualTo("exchange-unknown");
        assertThat(bus.client("3509.diskominfo.operator")
                        .get("/v1/bukti/" + reply.exchange())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void keepsNoPersonalDataInTheLog() {
        Resident resident = bus.resident("active");
        dinsos.verify(BANSOS, verification(resident, Map.of()));
        dinsos.verify(resident.nik(), verification(resident, Map.of()));
        dinsos.post("/v1/layanan/x/" + resident.nik(), "{}", Map.of());

        assertThat(bus.count("SELECT count(*) FROM ledger.log_entry WHERE position(convert_to('" + resident.nik()
                        + "', 'UTF8') IN entry) > 0"))
                .isZero();
        assertThat(
                        bus.count(
                                "SELECT count(*) FROM ledger.log_entry WHERE position(convert_to('Siti Aminah', 'UTF8') IN entry) > 0"))
                .isZero();
    }

    @Test
    void findsWhoAskedAboutAResident() throws Exception {
        Resident resident = bus.resident("woman");
        Reply reply = dinsos.verify(BANSOS, verification(resident, Map.of()));

        try (var connection = bus.part(DataSource.class).getConnection()) {
            assertThat(bus.part(SubjectIndex.class).exchanges(connection, new Nik(resident.nik())))
                    .extracting(Object::toString)
                    .contains(reply.exchange());
        }
    }

    @Test
    void refusesACallThatNamesNoOfficerOrUse() {
        String body = verification(bus.resident("active"), Map.of());
        String path = "/v1/layanan/kependudukan/verifikasi";

        assertThat(dinsos.post(path, body, Map.of("Simpul-Kegunaan", BANSOS)).code())
                .isEqualTo("officer-missing");
        assertThat(dinsos.post(path, body, Map.of("Simpul-Petugas", "Siti")).code())
                .isEqualTo("use-missing");
        assertThat(dinsos.post(path, body, Map.of("Simpul-Petugas", "1", "Simpul-Kegunaan", BANSOS))
                        .code())
                .isEqualTo("officer-invalid");
    }

    @Test
    void readsCertificatesThatAreNoLongerGoodAndSaysSo() throws IOException {
        String body = verification(bus.resident("active"), Map.of());

        assertThat(bus.client("3509.dinsos.simbansos-expired")
                        .verify(BANSOS, body)
                        .code())
                .isEqualTo("certificate-expired");
        assertThat(bus.client("3509.dinsos.simbansos-revoked")
                        .verify(BANSOS, body)
                        .code())
                .isEqualTo("certificate-revoked");
    }

    @Test
    void answersInEnglishWhenAsked() {
        Reply reply = dinsos.post("/v1/layanan/kependudukan/tidak-ada", "{}", Map.of("Accept-Language", "en"));

        assertThat(reply.code()).isEqualTo("service-unknown");
        assertThat(reply.json().path("title").asText()).isEqualTo("Unknown service");
        assertThat(dinsos.get("/nowhere").code()).isEqualTo("path-unknown");
        assertThat(dinsos.get("/v1/layanan/kependudukan/data").code()).isEqualTo("method-not-allowed");
    }
}
