package id.simpul.bus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.connectors.opd.OpdSystems;
import id.simpul.sandbox.disnaker.OpdFault;
import id.simpul.sandbox.dukcapil.Fault;
import id.simpul.sandbox.dukcapil.Resident;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/**
 * A route that asks Dukcapil and registers at Disnaker side by side goes on when both have answered, each in its own time.
 * This Disnaker takes no deliveries for half of the day.
 */
class ParallelStepsIT {

    private static final Duration SOON = Duration.ofSeconds(40);
    private static final Logger FAILURES = (Logger) LoggerFactory.getLogger("id.simpul.bus.watch.BackgroundFailures");
    private static final Duration OPEN = Duration.ofHours(12);
    private static final AtomicInteger KEYS = new AtomicInteger();
    private static final String AT_ONCE = "disnaker/serempak";
    private static final String IN_TURN = "disnaker/bergiliran";
    /** Variables of both branches decide, that of a mapping as well, so that one that is lost at the join is seen. */
    private static final String ROUTE = """
            - route:
                id: ${service}
                from:
                  uri: service:${service}
                  steps:
                    - multicast:
                        id: bersama
                        parallelProcessing: ${parallel}
                        steps:
                          - to: { id: identitas, uri: "dukcapil:verify" }
                          - pipeline:
                              id: di-disnaker
                              steps:
                                - to: { id: daftar, uri: "opd:disnaker.siapkerja/permohonan" }
                                - to: { id: ringkas, uri: "mapping:ringkas" }
                    - to: { id: diterima, uri: "case:diterima" }
                    - to: { id: tanya, uri: "opd:disnaker.siapkerja/status" }
                    - choice:
                        id: bila-sesuai
                        when:
                          - id: sesuai
                            expression:
                              simple: "${variable.identitas[kesimpulan]} == 'sesuai' && ${variable.ringkas[pendidikan]} == 'SMA' && ${variable.ringkas[nomor]} != null"
                            steps:
                              - to: { id: terbit, uri: "case:terbit" }
                        otherwise:
                          id: tidak-sesuai
                          steps:
                            - to: { id: ditolak, uri: "case:ditolak" }
            """;

    private static final String MAPPING = """
            description: Menggabungkan jawaban cabangnya sendiri dan permohonan
            fields:
              nomor: { from: variable:daftar/nomorDaftar }
              pendidikan: { from: body:/data/pendidikan }
            tests:
              - name: terdaftar
                given:
                  body: { data: { pendidikan: SMA } }
                  variable: { daftar: { nomorDaftar: AK1-7 } }
                expect: { nomor: AK1-7, pendidikan: SMA }
            """;

    @TempDir
    static Path folder;

    static BusUnderTest bus;
    static Siapkerja siapkerja;
    static MemberClient portal;

    @BeforeAll
    static void start() throws IOException {
        bus = new BusUnderTest(
                folder,
                home -> {
                    siapkerja = Siapkerja.beside(home);
                    addService(home, AT_ONCE, "true");
                    addService(home, IN_TURN, "false");
                    openFromNowOn(home);
                },
                "--simpul.control.port=0",
                "--simpul.cases.pace=PT0.3S",
                "--simpul.cases.look=PT0.2S");
        portal = bus.client("3509.portal.mpp");
    }

    @AfterAll
    static void stop() throws IOException {
        bus.close();
        siapkerja.close();
    }

    @AfterEach
    void recover() {
        siapkerja.recover();
        bus.sandbox().faults().lift();
    }

    @ParameterizedTest
    @ValueSource(strings = {AT_ONCE, IN_TURN})
    void goesOnWithWhatBothGave(String service) {
        ListAppender<ILoggingEvent> failures = new ListAppender<>();
        failures.start();
        FAILURES.addAppender(failures);

        String number = submitted(service);

        isIssuedWithOneOfEach(number);
        FAILURES.detachAppender(failures);
        assertThat(failures.list).as("a branch that waits has not failed").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {AT_ONCE, IN_TURN})
    void registersWhileDukcapilIsDownAndWaitsForIt(String service) {
        bus.sandbox().faults().set(new Fault(Fault.Mode.DOWN, 0, 0));
        String number = submitted(service);
        waitsFor(number, "partner-down");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(done(number, "daftar")).isEqualTo(1));
        assertThat(done(number, "identitas")).isZero();
        assertThat(done(number, "diterima")).isZero();

        bus.sandbox().faults().lift();

        isIssuedWithOneOfEach(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {AT_ONCE, IN_TURN})
    void asksDukcapilWhileDisnakerIsDownAndWaitsForIt(String service) {
        siapkerja.fail(OpdFault.Mode.DOWN, 0);
        String number = submitted(service);
        waitsFor(number, "partner-down");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(done(number, "identitas")).isEqualTo(1));
        assertThat(done(number, "diterima")).isZero();

        siapkerja.recover();

        isIssuedWithOneOfEach(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {AT_ONCE, IN_TURN})
    void isParkedWhenDisnakerRefusesAndKeepsWhatDukcapilSaid(String service) {
        siapkerja.fail(OpdFault.Mode.FAILED_TEXT, 0);
        String number = submitted(service);
        waitsFor(number, "refused");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(done(number, "identitas")).isEqualTo(1));
        assertThat(registrations(number)).isEmpty();

        siapkerja.recover();
        resend(number);

        isIssuedWithOneOfEach(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {AT_ONCE, IN_TURN})
    void isParkedWhenDisnakerRefusesThoughDukcapilIsDown(String service) {
        bus.sandbox().faults().set(new Fault(Fault.Mode.DOWN, 0, 0));
        siapkerja.fail(OpdFault.Mode.FAILED_TEXT, 0);
        String number = submitted(service);
        waitsFor(number, "refused");
        assertThat(done(number, "identitas")).isZero();

        bus.sandbox().faults().lift();
        siapkerja.recover();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(done(number, "identitas")).isEqualTo(1));
        resend(number);

        isIssuedWithOneOfEach(number);
    }

    @Test
    void waitsForASystemThatIsNotInForceAndGoesOnWithIt() throws IOException {
        Path file = bus.home().file("systems/3509.disnaker.siapkerja.yaml");
        String saved = Files.readString(file);
        Files.delete(file);
        await().atMost(SOON).until(() -> !isSiapkerjaInForce());
        String number = submitted(AT_ONCE);
        waitsFor(number, "configuration");
        assertThat(bus.count("SELECT count(*) FROM cases.step s JOIN cases.case_file f ON f.id = s.case_id"
                        + " WHERE f.number = '" + number + "' AND s.step = 'daftar'"))
                .as("begun")
                .isZero();

        Files.writeString(file, saved);

        isIssuedWithOneOfEach(number);
    }

    private static boolean isSiapkerjaInForce() {
        return bus.part(OpdSystems.class).all().stream()
                .anyMatch(system -> system.partner().equals("disnaker.siapkerja"));
    }

    /** The clock of this bus stays where it is put: a day later, at the same hour. */
    @Test
    void waitsOutsideTheHoursOfDisnakerAndGoesOnWithinThem() {
        Clocks.move(bus, OPEN.plusHours(2));
        String number = submitted(AT_ONCE);
        waitsFor(number, "window-closed");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(done(number, "identitas")).isEqualTo(1));
        assertThat(registrations(number)).isEmpty();

        Clocks.move(bus, Duration.ofDays(1));

        isIssuedWithOneOfEach(number);
    }

    private static void isIssuedWithOneOfEach(String number) {
        await().atMost(SOON).untilAsserted(() -> {
            JsonNode standing = standing(number);
            assertThat(standing.path("keadaan").asText())
                    .as(standing.toString())
                    .isEqualTo("terbit");
        });
        assertThat(registrations(number)).hasSize(1);
        for (String step : List.of("identitas", "daftar", "diterima", "tanya", "terbit")) {
            assertThat(done(number, step)).as(step).isEqualTo(1);
        }
        assertThat(standing(number).path("riwayat").findValuesAsText("ke"))
                .filteredOn(state -> !state.equals("menunggu") && !state.equals("diajukan"))
                .containsExactly("diterima", "terbit");
        assertThat(bus.count("SELECT count(*) FROM cases.work w JOIN cases.case_file f ON f.id = w.case_id"
                        + " WHERE f.number = '" + number + "'"))
                .isZero();
    }

    /** Also those with a number behind the name, which a step that came more than once would have. */
    private static long done(String number, String step) {
        return bus.count("SELECT count(*) FROM cases.step s JOIN cases.case_file f ON f.id = s.case_id"
                + " WHERE f.number = '" + number + "' AND split_part(s.step, '~', 1) = '" + step
                + "' AND s.state = 'done'");
    }

    /** Every day from an hour ago on. */
    private static void openFromNowOn(TestHome home) throws IOException {
        LocalTime from = LocalTime.now(Clock.systemUTC()).minusHours(1).truncatedTo(ChronoUnit.MINUTES);
        String hours = "hours: { days: [mon, tue, wed, thu, fri, sat, sun], from: \"%s\", until: \"%s\", zone: UTC }\n"
                .formatted(from, from.plus(OPEN));
        home.replace("systems/3509.disnaker.siapkerja.yaml", "operations:\n", hours + "operations:\n");
    }

    private static void addService(TestHome home, String service, String parallel) throws IOException {
        Path shipped = home.file("services/disnaker/kartu-pencari-kerja");
        Path added = Files.createDirectories(home.file("services/" + service));
        for (String file : List.of("request.schema.json", "response.schema.json")) {
            Files.copy(shipped.resolve(file), added.resolve(file));
        }
        Files.writeString(
                added.resolve("service.yaml"),
                Files.readString(shipped.resolve("service.yaml")).replace("disnaker/kartu-pencari-kerja", service));
        Files.writeString(
                added.resolve("route.camel.yaml"),
                ROUTE.replace("${service}", service).replace("${parallel}", parallel));
        Files.writeString(added.resolve("ringkas.mapping.yaml"), MAPPING);
        home.replace("members/3509.portal.yaml", "dpmptsp/rujukan", "dpmptsp/rujukan, " + service);
    }

    private static String submitted(String service) {
        Resident resident = bus.resident("active");
        String body = BusUnderTest.json(Map.of(
                "layanan",
                service,
                "pemohon",
                Map.of("nama", resident.values().get("NAMA_LGKP")),
                "subjek",
                Map.of(
                        "nik",
                        resident.nik(),
                        "unsur",
                        Map.of("NAMA_LGKP", resident.values().get("NAMA_LGKP"))),
                "data",
                Map.of("pendidikan", "SMA")));
        Reply reply =
                portal.post("/v1/permohonan", body, Map.of("Idempotency-Key", "sejajar-" + KEYS.incrementAndGet()));
        assertThat(reply.status()).as(reply.json().toString()).isEqualTo(202);
        return reply.json().path("nomor").asText();
    }

    private static void resend(String number) {
        String decision = BusUnderTest.json(Map.of(
                "token",
                "cases-token-of-the-tests",
                "decision",
                "resend",
                "number",
                number,
                "by",
                "operator:uji",
                "why",
                "uji"));
        assertThat(new Management(bus).post("cases", decision).statusCode()).isEqualTo(200);
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

    private static List<JsonNode> registrations(String number) {
        return siapkerja.registrations().stream()
                .filter(effect -> effect.path("nomor").asText().equals(number))
                .toList();
    }
}
