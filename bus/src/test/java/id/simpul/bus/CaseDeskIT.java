package id.simpul.bus;

import static id.simpul.bus.BusUnderTest.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.cases.run.Signals;
import id.simpul.cases.source.SourceNews;
import id.simpul.cases.source.Sources;
import id.simpul.certs.CertificateFiles;
import id.simpul.certs.FileSigner;
import id.simpul.certs.RequestSignature;
import id.simpul.certs.SignedRequest;
import id.simpul.core.BusException;
import id.simpul.core.Contribution;
import id.simpul.core.ProblemCode;
import id.simpul.core.Secrets;
import id.simpul.core.SystemId;
import id.simpul.ledger.Committer;
import id.simpul.ledger.Fingerprints;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Applications at the edge. Disnaker's application does not answer here, so every case stays where the bus has it. */
class CaseDeskIT {

    private static final String PATH = "/v1/permohonan";
    private static final String NAME = "Siti Aminah Nurhayati";

    @TempDir
    static Path folder;

    static BusUnderTest bus;
    static MemberClient portal;
    static OpdTables tables;

    @BeforeAll
    static void start() throws IOException {
        bus = new BusUnderTest(folder, home -> tables = OpdTables.beside(home), "--simpul.tracking.per-address=20");
        portal = bus.client("3509.portal.mpp");
    }

    @AfterAll
    static void stop() throws IOException {
        bus.close();
        tables.close();
    }

    @Test
    void acceptsAnApplicationOnceForEachKey() {
        String body = application(List.of());

        Reply first = submit("kunci-sekali", body);
        Reply again = submit("kunci-sekali", body);
        Reply other = submit("kunci-sekali", body.replace("SMK", "SMA"));

        assertThat(first.status()).isEqualTo(202);
        assertThat(first.json().path("nomor").asText()).matches("([0-9A-Z]{4}-){2}[0-9A-Z]{4}");
        assertThat(first.header("Location")).isEqualTo(PATH + "/" + number(first));
        assertThat(first.header("Simpul-Tanda-Tangan")).contains("..");
        assertThat(first.json().path("baru").asBoolean()).isTrue();
        assertThat(again.status()).isEqualTo(202);
        assertThat(number(again)).isEqualTo(number(first));
        assertThat(again.json().path("baru").asBoolean()).isFalse();
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.code()).isEqualTo("key-reused");
    }

    @Test
    void wantsAKeyAndWhatTheServiceAsksFor() {
        assertThat(portal.post(PATH, application(List.of()), Map.of()).code()).isEqualTo("key-missing");
        assertThat(submit("warga-" + bus.resident("active").nik(), application(List.of()))
                        .code())
                .as("a key names nobody")
                .isEqualTo("key-missing");
        assertThat(submit("kunci-salah-1", application(List.of()).replace("SMK", "TK"))
                        .code())
                .isEqualTo("request-invalid");
        assertThat(submit("kunci-salah-2", application(List.of()).replace("disnaker/", "kependudukan/"))
                        .code())
                .isEqualTo("service-unknown");
        assertThat(submit("kunci-salah-3", "{").code()).isEqualTo("request-not-json");
    }

    @Test
    void logsTheHashOfTheMembersOwnSignature() throws IOException {
        String body = application(List.of());
        Path members = bus.home().file("certs/members");
        String signature = RequestSignature.sign(
                FileSigner.of(members.resolve("3509.portal.mpp.key")),
                CertificateFiles.readFirst(members.resolve("3509.portal.mpp.crt")),
                new SignedRequest("POST", PATH, "", ""),
                body.getBytes(StandardCharsets.UTF_8),
                Instant.now(Clock.systemUTC()));

        Reply accepted =
                portal.post(PATH, body, Map.of("Idempotency-Key", "kunci-bertanda", "Simpul-Tanda-Tangan", signature));
        Reply another = portal.post(
                PATH,
                body.replace("SMK", "SMA"),
                Map.of("Idempotency-Key", "kunci-bertanda-2", "Simpul-Tanda-Tangan", signature));

        assertThat(accepted.status()).isEqualTo(202);
        assertThat(another.code()).isEqualTo("signature-invalid");
        assertThat(bus.count("SELECT count(*) FROM ledger.log_entry"
                        + " WHERE position(convert_to('requestSignature', 'UTF8') IN entry) > 0"))
                .isEqualTo(1);
    }

    @Test
    void letsMembersSubmitWhatTheyMayOnly() throws IOException {
        Reply reply = bus.client("3509.dinsos.simbansos")
                .post(PATH, application(List.of()), Map.of("Idempotency-Key", "kunci-lain"));

        assertThat(reply.code()).isEqualTo("access-denied");
    }

    @Test
    void acceptsAnApplicationForWhomAnOfficerHelps() {
        Map<String, Object> helped = content(List.of());
        helped.put("layanan", "dpmptsp/rujukan");
        helped.put("data", Map.of("tujuan", "dinsos", "pokok", "Akta", "uraian", "Akta kelahiran anak"));
        helped.put("atasNama", Map.of("petugas", "Budi Santoso", "dasar", "hadir-di-loket"));
        helped.put("subjek", Map.of("tanpaNik", "bayi-baru-lahir", "nama", "Anak Siti Aminah"));

        assertThat(submit("kunci-atas-nama", json(helped)).status()).isEqualTo(202);
    }

    @Test
    void refusesAtOnceASubjectWithoutNikWhereTheServiceNeedsOne() throws IOException {
        Map<String, Object> foreign = content(List.of());
        foreign.put("subjek", Map.of("tanpaNik", "orang-asing", "nama", "Kanari Lestari"));

        Reply reply = submit("kunci-tanpa-nik", json(foreign));

        assertThat(reply.code()).isEqualTo("request-invalid");
        assertThat(reply.json().path("rincian").path("faults").asText()).isEqualTo("$.subjek.nik required");
    }

    @Test
    void showsAnApplicationToItsSenderAndItsOfficeOnly() throws IOException {
        String number = accepted("kunci-lihat");

        Reply own = portal.get(PATH + "/" + number);
        assertThat(own.status()).isEqualTo(200);
        assertThat(own.json().path("nomor").asText()).isEqualTo(number);
        assertThat(own.json().path("layanan").path("en").asText()).isEqualTo("Job seeker's card");
        assertThat(own.json().path("kalimat").path("id").asText()).isNotBlank();
        assertThat(own.json().path("riwayat").get(0).path("ke").asText()).isEqualTo("diajukan");
        assertThat(portal.get(PATH + "/" + number + "/riwayat")
                        .json()
                        .path("riwayat")
                        .size())
                .isPositive();
        assertThat(bus.client("3509.disnaker.sisnaker").get(PATH + "/" + number).status())
                .isEqualTo(200);
        assertThat(bus.client("3509.dinsos.simbansos").get(PATH + "/" + number).code())
                .isEqualTo("case-unknown");
        assertThat(bus.anybody().get(PATH + "/" + number).code()).isEqualTo("certificate-missing");
        assertThat(new String(own.body(), StandardCharsets.UTF_8)).doesNotContain("Siti");
    }

    @Test
    void withdrawsWhatNoOfficeHas() throws IOException {
        String number = accepted("kunci-batal");

        assertThat(bus.client("3509.disnaker.sisnaker")
                        .post(PATH + "/" + number + "/batal", "{}", Map.of())
                        .code())
                .isEqualTo("case-unknown");
        Reply withdrawn = portal.post(PATH + "/" + number + "/batal", "{\"alasan\":\"pindah\"}", Map.of());
        assertThat(withdrawn.status()).isEqualTo(202);
        assertThat(withdrawn.json().path("keadaan").asText()).isEqualTo("dibatalkan");
        assertThat(portal.post(PATH + "/" + number + "/batal", "{}", Map.of()).code())
                .isEqualTo("move-refused");
    }

    @Test
    void takesDecisionsFromTheOfficeAndCorrectionsFromTheSender() throws IOException {
        String number = accepted("kunci-putus");
        MemberClient office = bus.client("3509.disnaker.sisnaker");
        String decision = PATH + "/" + number + "/keputusan";

        assertThat(portal.post(decision, "{\"status\":\"terbit\"}", Map.of()).code())
                .isEqualTo("case-unknown");
        assertThat(office.post(decision, "{\"status\":\"entah\"}", Map.of()).code())
                .isEqualTo("request-invalid");
        assertThat(office.post(decision, "{\"status\":\"diproses\"}", Map.of()).status())
                .isEqualTo(202);
        assertThat(portal.post(PATH + "/" + number + "/perbaikan", "{\"data\":{\"pendidikan\":\"D3\"}}", Map.of())
                        .status())
                .isEqualTo(202);
        assertThat(office.post(PATH + "/" + number + "/perbaikan", "{\"data\":{}}", Map.of())
                        .code())
                .isEqualTo("case-unknown");
    }

    @Test
    void refusesACorrectionThatMakesAnApplicationWhichWouldNotBeAccepted() {
        String number = accepted("kunci-perbaikan");
        String signals =
                "SELECT count(*) FROM cases.signal s JOIN cases.case_file f ON f.id = s.case_id WHERE f.number = '"
                        + number + "'";

        for (String data : List.of("{\"pendidikan\":\"TK\"}", "{\"keahlian\":7}", "{\"hobi\":\"las\"}")) {
            Reply reply = correct(number, data);
            assertThat(reply.status()).isEqualTo(400);
            assertThat(reply.code()).isEqualTo("request-invalid");
        }
        assertThat(bus.count(signals)).isZero();
        assertThat(correct(number, "{\"keahlian\":\"las\"}").status()).isEqualTo(202);
        assertThat(bus.count(signals)).isEqualTo(1);
    }

    private static Reply correct(String number, String data) {
        return portal.post(PATH + "/" + number + "/perbaikan", "{\"data\":" + data + "}", Map.of());
    }

    @Test
    void anAttachmentBelongsToOneApplication() throws IOException {
        UploadClient uploads = new UploadClient(portal);
        String id = uploads.upload(UploadClient.pdf(20_000), "KTP.pdf");
        String unfinished = uploads.create(5_000, "KTP.pdf");
        String foreign = new UploadClient(bus.client("3509.dinsos.simbansos")).upload(UploadClient.pdf(5_000), "a");

        Reply first = submit("kunci-lampiran", application(List.of(id)));
        assertThat(first.status()).isEqualTo(202);
        assertThat(number(submit("kunci-lampiran", application(List.of(id))))).isEqualTo(number(first));
        assertThat(submit("kunci-lampiran-2", application(List.of(id))).code()).isEqualTo("attachment-unknown");
        assertThat(submit("kunci-lampiran-3", application(List.of(unfinished.substring(13))))
                        .code())
                .isEqualTo("attachment-unknown");
        assertThat(submit("kunci-lampiran-4", application(List.of(foreign))).code())
                .isEqualTo("attachment-unknown");
        assertThat(uploads.delete("/v1/lampiran/" + id).code()).isEqualTo("attachment-used");
    }

    @Test
    void anybodyWithTheNumberSeesWhereItStands() throws IOException {
        String number = accepted("kunci-lacak");

        Reply tracked = bus.anybody().get("/v1/lacak/" + number.toLowerCase(java.util.Locale.ROOT));
        Reply wrong = bus.anybody().get("/v1/lacak/" + wrong(number));
        Reply unknown = bus.anybody().get("/v1/lacak/0000-0000-0000");

        assertThat(tracked.status()).isEqualTo(200);
        assertThat(tracked.json().path("keadaan").asText()).isNotBlank();
        assertThat(names(tracked.json())).containsExactly("nomor", "layanan", "keadaan", "kalimat", "berubah");
        assertThat(wrong.status()).isEqualTo(404);
        assertThat(wrong.code()).isEqualTo("case-unknown").isEqualTo(unknown.code());
        assertThat(names(wrong.json())).isEqualTo(names(unknown.json()));
    }

    @Test
    void aReceiptToPrintHasNumberAndCodeAndNoName() {
        String number = accepted("kunci-cetak");

        Reply receipt = portal.get(PATH + "/" + number + "/tanda-terima");

        String page = new String(receipt.body(), StandardCharsets.UTF_8);
        assertThat(receipt.status()).isEqualTo(200);
        assertThat(receipt.header("Content-Type")).startsWith("text/html");
        assertThat(page).contains(number, "<svg", "Kartu pencari kerja").doesNotContain("Siti", "<script");
    }

    @Test
    void hearsWhatADatabaseTellsWhateverStandsBeforeIt() throws SQLException {
        String number = accepted("kunci-tabel");
        String over = accepted("kunci-tabel-batal");
        assertThat(portal.post(PATH + "/" + over + "/batal", "{}", Map.of()).status())
                .isEqualTo(202);
        tables.tells("0000-0000-0000", "S");
        tables.tells(number, "X");
        tables.tells(over, "S");
        tables.execute("INSERT INTO kabar (kode) VALUES ('S')");
        tables.tells(number, "P");
        tables.tells(number, "S");

        OpdTables.look(bus, OpdTables.OUTBOX, false);

        assertThat(OpdTables.heard(bus, number)).isEqualTo(2);
        assertThat(OpdTables.heard(bus, over)).isZero();
        assertThat(tables.only("SELECT string_agg(ditolak, ' ' ORDER BY id) FROM kabar"))
                .isEqualTo("case-unknown request-invalid move-refused case-unknown");
        assertThat(OpdTables.refused(bus, OpdTables.OUTBOX)).isEqualTo(4);

        tables.execute("UPDATE kabar SET kode = 'S', ditolak = NULL WHERE kode = 'X'");
        OpdTables.look(bus, OpdTables.OUTBOX, false);
        assertThat(OpdTables.refused(bus, OpdTables.OUTBOX))
                .as("put right there")
                .isEqualTo(3);
        tables.execute("DELETE FROM kabar");
    }

    @Test
    void losesAndDoublesNothingOfAnOutboxWhateverDies() {
        String number = accepted("kunci-tabel-mati");
        tables.tells(number, "P");
        tables.tells(number, "S");

        assertThatThrownBy(() -> OpdTables.look(bus, OpdTables.OUTBOX, true)).isInstanceOf(OpdTables.Killed.class);
        assertThat(OpdTables.heard(bus, number)).isEqualTo(1);
        assertThat(tables.only("SELECT count(*) FROM kabar")).isEqualTo("2");

        tables.execute("ALTER ROLE pengguna NOLOGIN");
        tables.killConnections();
        OpdTables.look(bus, OpdTables.OUTBOX, false);
        tables.execute("ALTER ROLE pengguna LOGIN");
        OpdTables.lookInVain(bus, OpdTables.OUTBOX, nothingRecorded());
        assertThat(OpdTables.heard(bus, number)).isEqualTo(1);
        assertThat(tables.only("SELECT count(*) FROM kabar")).isEqualTo("2");

        OpdTables.look(bus, OpdTables.OUTBOX, false);
        OpdTables.look(bus, OpdTables.OUTBOX, false);
        assertThat(OpdTables.heard(bus, number)).isEqualTo(2);
        tables.execute("ALTER SEQUENCE kabar_id_seq RESTART");
        tables.tells(number, "T");
        OpdTables.look(bus, OpdTables.OUTBOX, false);
        assertThat(OpdTables.heard(bus, number)).as("an id that is used again").isEqualTo(3);
        assertThat(tables.only("SELECT count(*) FROM kabar")).isEqualTo("0");
    }

    @Test
    void followsAColumnThatOnlyGrowsAndHearsWhatBecameVisibleLate() throws SQLException {
        String number = accepted("kunci-riwayat");
        String other = accepted("kunci-riwayat-lain");
        for (int id = 1; id <= 5; id++) {
            tables.records(id, id == 4 ? "tidak ada" : number, id % 2 == 0 ? "P" : "S", "08:00:00.123456");
        }

        assertThatThrownBy(() -> OpdTables.look(bus, OpdTables.HISTORY, true)).isInstanceOf(OpdTables.Killed.class);
        tables.killConnections();
        OpdTables.look(bus, OpdTables.HISTORY, false);
        OpdTables.look(bus, OpdTables.HISTORY, false);

        assertThat(OpdTables.heard(bus, number)).as("the last says nothing new").isEqualTo(3);
        assertThat(OpdTables.refused(bus, OpdTables.HISTORY)).isEqualTo(1);
        assertThat(bus.part(Sources.class).mark(new SystemId(OpdTables.HISTORY)))
                .contains("2026-02-01T08:00:00.123456");

        tables.records(6, other, "P", "07:55:00");
        tables.records(1, number, "P", "08:01:00");
        OpdTables.look(bus, OpdTables.HISTORY, false);
        assertThat(OpdTables.heard(bus, other)).as("within the overlap").isEqualTo(1);
        assertThat(OpdTables.heard(bus, number)).as("a row that was changed").isEqualTo(4);
        assertThat(new Sources(bus.database().bus(), "node-2", Clock.systemUTC())
                        .lease(new SystemId(OpdTables.HISTORY), Duration.ofMinutes(1)))
                .as("read by one node at a time")
                .isFalse();
    }

    private static SourceNews nothingRecorded() {
        Committer away = new Committer() {
            @Override
            public <W, R> CompletableFuture<R> submit(Contribution<W, R> contribution, W work) {
                return CompletableFuture.failedFuture(new BusException(ProblemCode.RECORD_UNAVAILABLE));
            }

            @Override
            public int waiting() {
                return 0;
            }
        };
        Fingerprints fingerprints = new Fingerprints(bus.part(Secrets.class));
        return new SourceNews(away, bus.part(Signals.class), fingerprints);
    }

    private static String accepted(String key) {
        Reply reply = submit(key, application(List.of()));
        assertThat(reply.status()).isEqualTo(202);
        return number(reply);
    }

    private static String number(Reply reply) {
        return reply.json().path("nomor").asText();
    }

    private static Reply submit(String key, String body) {
        return portal.post(PATH, body, Map.of("Idempotency-Key", key));
    }

    private static String application(List<String> attachments) {
        return json(content(attachments));
    }

    private static Map<String, Object> content(List<String> attachments) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("layanan", "disnaker/kartu-pencari-kerja");
        content.put("pemohon", Map.of("nama", NAME, "telepon", "+62 812 3456 789"));
        content.put("subjek", Map.of("nik", bus.resident("active").nik()));
        content.put("data", Map.of("pendidikan", "SMK"));
        content.put(
                "lampiran",
                attachments.stream().map(id -> Map.of("id", id, "jenis", "ktp")).toList());
        return content;
    }

    /** Another check character. */
    private static String wrong(String number) {
        char last = number.charAt(number.length() - 1);
        return number.substring(0, number.length() - 1) + (last == '0' ? '1' : '0');
    }

    private static List<String> names(JsonNode answer) {
        return answer.properties().stream().map(Map.Entry::getKey).toList();
    }
}
