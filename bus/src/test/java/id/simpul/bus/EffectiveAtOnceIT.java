package id.simpul.bus;

import static id.simpul.bus.BusUnderTest.verification;
import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.agreements.files.DelegationFiles;
import id.simpul.agreements.register.Actor;
import id.simpul.agreements.register.BlockTarget;
import id.simpul.agreements.register.Change;
import id.simpul.agreements.register.Register;
import id.simpul.certs.CertificateFiles;
import id.simpul.certs.Identities;
import id.simpul.core.MemberId;
import id.simpul.sandbox.dukcapil.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** Two nodes on one database: what one is told, the other obeys with the next call. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EffectiveAtOnceIT {

    private static final String BANSOS = "verifikasi-calon-penerima-bansos";
    private static final Actor OPERATOR = new Actor("operator:uji");

    @TempDir
    static Path folder;

    static BusUnderTest bus;
    static ConfigurableApplicationContext secondNode;
    static CuttableLine databaseOfSecondNode;
    /** Both keep their connections alive from the first call on. */
    static List<MemberClient> bothNodes;

    @BeforeAll
    static void start() throws IOException {
        bus = new BusUnderTest(folder);
        String url = bus.database().url();
        String port = url.replaceAll(".*:(\\d+)/.*", "$1");
        databaseOfSecondNode = new CuttableLine(Integer.parseInt(port));
        secondNode = bus.startSecondNode(url.replace(":" + port + "/", ":" + databaseOfSecondNode.port() + "/"));
        bothNodes = List.of(
                bus.client("3509.dinsos.simbansos"),
                new MemberClient(bus.home(), "3509.dinsos.simbansos", BusUnderTest.portOf(secondNode)));
        assertBothSay("");
    }

    @AfterAll
    static void stop() throws IOException {
        secondNode.close();
        databaseOfSecondNode.close();
        bus.close();
    }

    @Test
    @Order(1)
    void aSuspendedAgreementStopsTheNextCallOnBothNodes() {
        change(new Change.Suspend("pks-dinsos-2026"));
        assertBothSay("agreement-not-active");

        change(new Change.Accept("pks-dinsos-2026", 1));
        assertBothSay("");
    }

    @Test
    @Order(2)
    void aBlockedMemberIsRefusedOnBothNodesAndLetInAgain() {
        change(new Change.Block(new MemberId("3509.dinsos")));
        assertBothSay("member-blocked");

        change(new Change.Unblock(new MemberId("3509.dinsos")));
        assertBothSay("");
    }

    @Test
    @Order(2)
    void whatIsStoppedInAnEmergencyStopsOnBothNodesAndGoesOnAfterwards() {
        for (String name : List.of("3509.dinsos.simbansos", "kependudukan/verifikasi", "mitra:dukcapil", "instalasi")) {
            change(new Change.Block(BlockTarget.of(name)));
            assertBothSay("emergency-blocked");

            change(new Change.Unblock(BlockTarget.of(name)));
            assertBothSay("");
        }
    }

    @Test
    @Order(2)
    void aDelegationLetsOneMemberActForAnotherUntilItIsBlocked() throws IOException {
        MemberClient bapenda = bus.client("3509.bapenda.simpatda");
        assertThat(onBehalf(bapenda).code()).isEqualTo("delegation-missing");
        Path file = Files.writeString(folder.resolve("delegation.yaml"), """
                delegation: dinsos-oleh-bapenda
                represented: 3509.dinsos
                acting: 3509.bapenda
                services: [kependudukan/verifikasi]
                validity: { from: 2020-01-01, until: 2099-12-31, zone: Asia/Jakarta }
                basis: Surat kuasa 470/12/2026 tanggal 2 Januari 2026
                """);
        bus.part(Register.class)
                .importDelegation(new DelegationFiles().readFile(file).files().get(0), OPERATOR)
                .join();
        long before = reservedOrSpent("dukcapil-bapenda");

        Reply answered = onBehalf(bapenda);

        assertThat(answered.code()).as(answered.json().toString()).isEmpty();
        assertThat(reservedOrSpent("dukcapil-bapenda")).isEqualTo(before);
        for (MemberClient either : List.of(bapenda, bothNodes.get(0))) {
            assertThat(either.get("/v1/bukti/" + answered.header("Simpul-Pertukaran"))
                            .json()
                            .toString())
                    .contains("\"represented\":\"3509.dinsos\"", "\"delegation\":\"dinsos-oleh-bapenda\"");
        }
        change(new Change.Block(BlockTarget.of("pelimpahan:dinsos-oleh-bapenda")));
        assertThat(onBehalf(bapenda).code()).isEqualTo("emergency-blocked");
    }

    private static Reply onBehalf(MemberClient client) {
        return client.post(
                "/v1/layanan/kependudukan/verifikasi",
                verification(bus.resident("active"), Map.of()),
                Map.of("Simpul-Petugas", "Siti Aminah", "Simpul-Kegunaan", BANSOS, "Simpul-Atas-Nama", "3509.dinsos"));
    }

    private static long reservedOrSpent(String credential) {
        return bus.count(
                "SELECT coalesce(sum(reserved + spent), 0) FROM agreements.quota_account_day WHERE credential = '"
                        + credential + "'");
    }

    @Test
    @Order(3)
    void anAnswerThatIsOnItsWayWhenTheRightEndsIsWithheldRecordedAndCounted() throws Exception {
        long asked = bus.sandbox().calls().count();
        long spent = spent();
        bus.sandbox().faults().set(new Fault(Fault.Mode.SLOW, 2000, 1));
        CompletableFuture<Reply> underWay = CompletableFuture.supplyAsync(() -> call(bothNodes.get(1)));
        Awaitility.await()
                .atMost(10, TimeUnit.SECONDS)
                .until(() -> bus.sandbox().calls().count() > asked);

        change(new Change.Suspend("pks-dinsos-2026"));

        Reply reply = underWay.get(20, TimeUnit.SECONDS);
        assertThat(reply.code()).isEqualTo("answer-withheld");
        assertThat(reply.json().has("unsur")).isFalse();
        assertThat(entries("withheld")).isEqualTo(1);
        assertThat(spent()).isEqualTo(spent + 1);
        change(new Change.Accept("pks-dinsos-2026", 1));
        assertBothSay("");
    }

    @Test
    @Order(4)
    void aRevokedCertificateIsRefusedOnConnectionsThatAreOpenAlready() throws IOException {
        Path certificate = bus.home().file("certs/members/3509.dinsos.simbansos.crt");
        change(new Change.Revoke(Identities.serialOf(CertificateFiles.readFirst(certificate))));

        assertBothSay("certificate-revoked");
    }

    @Test
    @Order(5)
    void aNodeThatIsCutOffFromTheDatabaseRefuses() throws IOException {
        MemberClient bapenda = new MemberClient(bus.home(), "3509.bapenda.simpatda", BusUnderTest.portOf(secondNode));
        String body = BusUnderTest.json(Map.of("nik", bus.resident("active").nik()));
        assertThat(bapenda.retrieve("pemutakhiran-data-wajib-pajak", body).status())
                .isEqualTo(200);
        long asked = bus.sandbox().calls().count();

        databaseOfSecondNode.cut();
        Reply reply = bapenda.retrieve("pemutakhiran-data-wajib-pajak", body);

        assertThat(reply.code()).isEqualTo("record-unavailable");
        assertThat(bus.sandbox().calls().count()).isEqualTo(asked);
    }

    private static void change(Change change) {
        bus.part(Register.class).change(change, OPERATOR, "uji").join();
    }

    private static void assertBothSay(String code) {
        for (MemberClient node : bothNodes) {
            Reply reply = call(node);
            assertThat(reply.code()).as(reply.json().toString()).isEqualTo(code);
        }
    }

    private static Reply call(MemberClient node) {
        return node.verify(BANSOS, verification(bus.resident("active"), Map.of()));
    }

    private static long spent() {
        return bus.count(
                "SELECT coalesce(sum(spent), 0) FROM agreements.quota_account_day WHERE credential = 'dukcapil-dinsos'");
    }

    private static long entries(String type) {
        return bus.count("SELECT count(*) FROM ledger.log_entry WHERE position(convert_to('\"type\":\"" + type
                + "\"', 'UTF8') IN entry) > 0");
    }
}
