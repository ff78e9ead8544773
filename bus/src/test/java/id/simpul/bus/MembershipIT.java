package id.simpul.bus;

import static id.simpul.bus.BusUnderTest.verification;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import id.simpul.sandbox.TlsIdentity;
import id.simpul.sandbox.bpjs.BpjsFault;
import id.simpul.sandbox.bpjs.BpjsFault.Mode;
import id.simpul.sandbox.bpjs.BpjsSandbox;
import id.simpul.sandbox.bpjs.BpjsSettings;
import id.simpul.sandbox.bpjs.Membership;
import id.simpul.sandbox.bpjs.Membership.Kind;
import id.simpul.sandbox.dukcapil.Population;
import id.simpul.sandbox.dukcapil.Resident;
import id.simpul.sandbox.dukcapil.Resident.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** A use with two agreements: each partner is asked under its own, and BPJS is guarded as Dukcapil is. */
class MembershipIT {

    private static final String BANSOS = "verifikasi-calon-penerima-bansos";
    private static final String ROUTE = """
            - route:
                id: ${service}
                from:
                  uri: service:${service}
                  steps:
                    - to: { id: identitas, uri: "dukcapil:verify" }
                    - to: { id: jkn, uri: "bpjs:peserta-by-nik" }
                    - setBody: { id: jawaban, variable: identitas }
            """;

    /** That of the simulated Dukcapil beside a bus under test. */
    private static final Population POPULATION = Population.make(2_000, 2026);

    @TempDir
    static Path folder;

    static BpjsSandbox bpjs;
    static BusUnderTest bus;
    static MemberClient dinsos;

    @BeforeAll
    static void start() throws IOException {
        bus = new BusUnderTest(folder, MembershipIT::prepare);
        dinsos = bus.client("3509.dinsos.simbansos");
    }

    private static void prepare(TestHome home) throws IOException {
        Path certs = home.file("certs/sandbox");
        bpjs = BpjsSandbox.start(BpjsSettings.of(
                TlsIdentity.ofPem(certs.resolve("dukcapil.crt"), certs.resolve("dukcapil.key")),
                List.of(new BpjsSettings.Customer("350901", "rahasia-untuk-uji", "kunci-untuk-uji")),
                POPULATION,
                Clock.systemUTC()));
        Files.writeString(home.file("secrets/bpjs-dinsos.secret"), "rahasia-untuk-uji\n");
        Files.writeString(home.file("secrets/bpjs-dinsos.key"), "kunci-untuk-uji\n");
        home.replace("systems/bpjs.yaml", "localhost:1/", "localhost:" + bpjs.port() + "/");
        home.addService("peserta", ROUTE);
    }

    @AfterEach
    void recover() {
        bpjs.faults().lift();
    }

    @AfterAll
    static void stop() throws IOException {
        bus.close();
        bpjs.close();
    }

    @Test
    void asksEachPartnerUnderItsOwnAgreement() {
        long before = bpjs.calls().count();

        Reply reply = ask(member().resident());

        assertThat(reply.status()).as(reply.json().toString()).isEqualTo(200);
        assertThat(reply.json().path("asal").findValuesAsText("sumber")).containsExactlyInAnyOrder("dukcapil", "bpjs");
        assertThat(reply.json().path("asal").findValuesAsText("lingkungan")).containsOnly("sandbox");
        assertThat(bpjs.calls().count()).isEqualTo(before + 1);
        assertThat(bus.count("SELECT count(DISTINCT agreement_id) FROM agreements.admission WHERE status = 'spent'"
                        + " AND exchange_id = '" + reply.exchange()
                        + "' AND agreement_id IN ('pks-dinsos-2026', 'pks-bpjs-dinsos-2026')"))
                .isEqualTo(2);
    }

    @Test
    void tellsThatThePersonIsNoMember() {
        Resident stranger = bpjs.members().strangers().get(0);

        Reply reply = ask(stranger);

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.code()).isEqualTo("nik-not-found");
        assertThat(reply.json().toString()).contains("bpjs").doesNotContain(stranger.nik(), "Dukcapil");
    }

    @Test
    void tellsThatBpjsIsDownAndStaysInService() {
        bpjs.faults().set(BpjsFault.of(Mode.DOWN));

        Reply reply = ask(member().resident());

        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.code()).isEqualTo("partner-unreachable");
        assertThat(reply.json().toString()).contains("bpjs");
    }

    @Test
    void noNumberIsInTheLogOfTheBus() {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        root.addAppender(log);
        Membership member = member();

        for (Mode mode : List.of(Mode.NONE, Mode.HTML, Mode.WRONG_PERSON, Mode.UNALIGNED, Mode.CLOCK_SKEW)) {
            bpjs.faults().set(BpjsFault.of(mode));
            ask(member.resident());
        }

        root.detachAppender(log);
        assertThat(log.list)
                .isNotEmpty()
                .extracting(ILoggingEvent::getFormattedMessage)
                .noneMatch(text -> text.contains(member.resident().nik()) || text.contains(member.card()));
    }

    private static Membership member() {
        return bpjs.members().samples(Kind.AKTIF).stream()
                .filter(member -> member.resident().state() == State.ACTIVE)
                .findFirst()
                .orElseThrow();
    }

    private static Reply ask(Resident resident) {
        return dinsos.post(
                "/v1/layanan/uji/peserta",
                verification(resident, Map.of()),
                Map.of("Simpul-Petugas", "Siti Aminah", "Simpul-Kegunaan", BANSOS));
    }
}
