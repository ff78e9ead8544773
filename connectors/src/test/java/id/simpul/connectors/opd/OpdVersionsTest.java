package id.simpul.connectors.opd;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.connectors.partner.PartnerTrust;
import id.simpul.connectors.partner.Peer;
import id.simpul.core.BusException;
import id.simpul.core.ProblemCode;
import id.simpul.sandbox.TestAuthority;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Versions of a system follow one another while routes call it. */
@Timeout(60)
final class OpdVersionsTest {

    private static final String JSON = "application/json";

    @TempDir
    private Path folder;

    private Peer before;
    private Peer after;
    private OpdBed bed;
    private OpdComponent opd;

    @BeforeEach
    void start() throws Exception {
        before = Peer.secure();
        after = Peer.secure();
        before.answers(201, JSON, OpdBed.GOOD);
        after.answers(201, JSON, OpdBed.GOOD.replace("000123", "000456"));
        bed = OpdBed.connect(folder, file(before), Peer.AUTHORITY);
        opd = bed.camel.getComponent("opd", OpdComponent.class);
    }

    @AfterEach
    void stop() throws Exception {
        bed.close();
        before.close();
        after.close();
    }

    @Test
    void theNextCallGoesToTheNewVersion() {
        assertThat(number(bed.register("kunci-1"))).isEqualTo("AK1-2026-000123");

        opd.begin(system("disnaker.siapkerja", file(after)));

        assertThat(number(bed.register("kunci-2"))).isEqualTo("AK1-2026-000456");
    }

    @Test
    void aCallOnItsWayEndsOnTheVersionOnWhichItBegan() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch mayAnswer = new CountDownLatch(1);
        before.behaves((request, connection) -> {
            arrived.countDown();
            mayAnswer.await();
            Peer.write(connection, 201, JSON, OpdBed.GOOD.getBytes(StandardCharsets.UTF_8));
        });
        CompletableFuture<Exchange> onItsWay = CompletableFuture.supplyAsync(() -> bed.register("kunci-1"));
        arrived.await();

        opd.begin(system("disnaker.siapkerja", file(after)));
        String next = number(bed.register("kunci-2"));
        opd.end(system("disnaker.siapkerja", file(after)).id());
        mayAnswer.countDown();

        assertThat(next).isEqualTo("AK1-2026-000456");
        assertThat(number(onItsWay.join())).isEqualTo("AK1-2026-000123");
    }

    @Test
    void refusesCallsToASystemThatHasEndedUntilItIsThereAgain() {
        OpdSystem system = system("disnaker.siapkerja", file(before));
        opd.end(system.id());

        assertThat(bed.register("kunci-1").getException(BusException.class))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(ProblemCode.CONFIGURATION_MISSING))
                .satisfies(refused ->
                        assertThat(refused.arguments()).containsEntry("path", "opd:disnaker.siapkerja/permohonan"));
        assertThat(before.asked()).isEmpty();

        opd.begin(system);
        assertThat(number(bed.register("kunci-1"))).isEqualTo("AK1-2026-000123");
    }

    @Test
    void refusesAnOperationThatANewVersionHasNot() {
        opd.begin(system("disnaker.siapkerja", file(before).replace("  permohonan:", "  daftar:")));

        assertThat(bed.register("kunci-1").getException(BusException.class).code())
                .isEqualTo(ProblemCode.CONFIGURATION_MISSING);
    }

    @Test
    void theEndOfOneSystemIsNotThatOfAnother() {
        opd.begin(system("disnaker.lain", file(after)));
        opd.end(system("disnaker.lain", file(after)).id());

        assertThat(number(bed.register("kunci-1"))).isEqualTo("AK1-2026-000123");
    }

    private static String file(Peer peer) {
        return OpdBed.FILE.formatted(peer.port()).replace("answer: PT1S", "answer: PT30S");
    }

    private static OpdSystem system(String name, String file) {
        String id = "3509." + name;
        byte[] text = file.replace("3509.disnaker.siapkerja", id).getBytes(StandardCharsets.UTF_8);
        return OpdSystemFile.read(id, text, named -> trust());
    }

    private static PartnerTrust trust() throws IOException {
        String pem = TestAuthority.pem(Peer.AUTHORITY.certificate());
        return PartnerTrust.of("trust.crt", pem.getBytes(StandardCharsets.US_ASCII));
    }

    private static String number(Exchange exchange) {
        assertThat(exchange.getException()).isNull();
        return String.valueOf(((Map<?, ?>) exchange.getVariable("daftar")).get("nomorDaftar"));
    }
}
