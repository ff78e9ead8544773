package id.simpul.bus;

import static id.simpul.bus.BusUnderTest.json;
import static id.simpul.bus.BusUnderTest.verification;
import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.certs.CertificateFiles;
import id.simpul.certs.FileSigner;
import id.simpul.certs.RequestSignature;
import id.simpul.certs.SignedRequest;
import id.simpul.sandbox.dukcapil.Fault;
import id.simpul.sandbox.dukcapil.Resident;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignedRequestIT {

    private static final String PATH = "/v1/layanan/kependudukan/verifikasi";
    private static final String USE = "verifikasi-calon-penerima-bansos";

    @TempDir
    Path folder;

    private BusUnderTest bus;
    private MemberClient dinsos;

    @BeforeEach
    void start() throws IOException {
        bus = new BusUnderTest(folder);
        dinsos = bus.client("3509.dinsos.simbansos");
    }

    @AfterEach
    void stop() throws IOException {
        bus.close();
    }

    @Test
    void checksTheMembersOwnSignatureAndLogsItsHash() throws IOException {
        String body = verification(bus.resident("active"), Map.of());
        String signature = sign(body, USE);

        Reply good = call(body, signature);
        Reply otherBody = call(body.replace("NAMA_LGKP", "TMPT_LHR"), signature);
        Reply otherUse = call(body, sign(body, "lain"));
        Reply nonsense = call(body, "a..b");

        assertThat(good.status()).as(good.json().toString()).isEqualTo(200);
        assertThat(otherBody.code()).isEqualTo("signature-invalid");
        assertThat(otherUse.code()).isEqualTo("signature-invalid");
        assertThat(nonsense.code()).isEqualTo("signature-invalid");
        assertThat(
                        bus.count(
                                "SELECT count(*) FROM ledger.log_entry WHERE position(convert_to('requestSignature', 'UTF8') IN entry) > 0"))
                .isEqualTo(1);
    }

    @Test
    void warnsOfAnOddNikAndAsksAllTheSame() {
        Resident resident = bus.resident("active");
        String odd = resident.nik().substring(0, 6) + "99" + resident.nik().substring(8);

        Reply reply = dinsos.verify(USE, json(Map.of("nik", odd, "unsur", Map.of("NAMA_LGKP", "A"))));
        Reply usual = dinsos.verify(USE, verification(resident, Map.of()));

        assertThat(reply.code()).isIn("nik-not-found", "nik-refused-by-partner");
        assertThat(usual.json().has("peringatan")).isFalse();
    }

    @Test
    void finishesWhatIsUnderWayWhenItIsStopped() throws Exception {
        bus.sandbox().faults().set(new Fault(Fault.Mode.SLOW, 1500, 0));
        String body = verification(bus.resident("active"), Map.of());
        CompletableFuture<Reply> underWay = CompletableFuture.supplyAsync(() -> dinsos.verify(USE, body));
        Awaitility.await()
                .atMost(10, TimeUnit.SECONDS)
                .until(() -> bus.sandbox().calls().count() > 0);

        bus.stopBus();

        assertThat(underWay.get(10, TimeUnit.SECONDS).status()).isEqualTo(200);
    }

    private String sign(String body, String use) throws IOException {
        Path members = bus.home().file("certs/members");
        return RequestSignature.sign(
                FileSigner.of(members.resolve("3509.dinsos.simbansos.key")),
                CertificateFiles.readFirst(members.resolve("3509.dinsos.simbansos.crt")),
                new SignedRequest("POST", PATH, "Siti Aminah", use),
                body.getBytes(StandardCharsets.UTF_8),
                Instant.now(Clock.systemUTC()));
    }

    private Reply call(String body, String signature) {
        return dinsos.post(
                PATH,
                body,
                Map.of("Simpul-Petugas", "Siti Aminah", "Simpul-Kegunaan", USE, "Simpul-Tanda-Tangan", signature));
    }
}
