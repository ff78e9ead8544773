package id.simpul.bus;

import static id.simpul.bus.BusUnderTest.json;
import static id.simpul.bus.BusUnderTest.verification;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.simpul.connectors.opd.OpdSystem;
import id.simpul.connectors.opd.OpdSystems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Services come, change and go while the bus runs. */
class ServicesIT {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String OWN = "uji/sendiri";
    private static final String ROUTE = """
            - route:
                from:
                  uri: service:${service}
                  steps:
                    - to: { id: identitas, uri: "dukcapil:verify" }
                    - setBody: { id: jawaban, variable: identitas }
            """;

    private static final String OFFICE = "uji/kantor";
    private static final String OF_AN_OFFICE = """
            - route:
                id: ${service}
                from:
                  uri: service:${service}
                  steps:
                    - to: { id: identitas, uri: "dukcapil:verify" }
                    - to: { id: keadaan, uri: "opd:dinsos.kantor/keadaan" }
                    - setBody: { id: jawaban, variable: identitas }
            """;

    @TempDir
    static Path folder;

    static BusUnderTest bus;
    static Management management;
    static MemberClient dinsos;

    @BeforeAll
    static void start() throws IOException {
        bus = new BusUnderTest(folder, home -> {
            for (String name : List.of("sendiri", "tambahan", "rusak")) {
                home.addService(name, ROUTE);
            }
            home.addService("kantor", OF_AN_OFFICE);
            delete(home.services().resolve("uji/tambahan"));
            Files.writeString(home.services().resolve("uji/rusak/route.camel.yaml"), "- route: { from: [");
        });
        management = new Management(bus);
        dinsos = bus.client("3509.dinsos.simbansos");
    }

    @AfterAll
    static void stop() throws IOException {
        bus.close();
    }

    @Test
    void whatIsSavedIsInForceAndWhatIsDeletedIsGone() throws IOException {
        assertThat(ask(OWN).status()).isEqualTo(200);
        String first = inForce(OWN);

        Path page = file(OWN, "service.yaml");
        Files.writeString(page, Files.readString(page).replace("version: 1.0.0", "version: 1.1.0"));
        await().atMost(SOON).until(() -> inForce(OWN).equals("1.1.0"));
        assertThat(ask(OWN).status()).isEqualTo(200);

        Files.writeString(file(OWN, "route.camel.yaml"), "- route: { from: [");
        await().atMost(SOON).until(() -> faults().has(OWN));
        assertThat(inForce(OWN)).isEqualTo("1.1.0");
        assertThat(ask(OWN).status()).isEqualTo(200);

        Files.writeString(file(OWN, "route.camel.yaml"), ROUTE.replace("${service}", OWN) + "# lain\n");
        await().atMost(SOON).until(() -> inForce(OWN).startsWith("1.1.0~"));
        assertThat(faults().has(OWN)).isFalse();
        assertThat(ask(OWN).status()).isEqualTo(200);

        delete(bus.home().services().resolve(OWN));
        await().atMost(SOON).until(() -> ask(OWN).code().equals("service-unknown"));

        assertThat(decide("service", OWN, "rollback", first).path("result").asText())
                .isEqualTo("done");
        await().atMost(SOON).until(() -> ask(OWN).status() == 200);
        assertThat(bus.count("SELECT count(*) FROM agreements.package_change WHERE name = '" + OWN
                        + "' AND who = 'operator:uji' AND label = '" + first + "'"))
                .isEqualTo(1);
    }

    @Test
    void whatTheCheckerRefusesIsNeverImported() throws IOException {
        bus.home()
                .addService(
                        "diperiksa",
                        ROUTE.replace(
                                "steps:", "steps:\n        - to: { id: bocor, uri: \"log:data?showBody=true\" }"));

        await().atMost(SOON).until(() -> faults().has("uji/diperiksa"));

        assertThat(faults().path("uji/diperiksa").asText()).contains("uji/diperiksa/route.camel.yaml:5");
        assertThat(bus.count("SELECT count(*) FROM agreements.package_version WHERE name = 'uji/diperiksa'"))
                .isZero();
    }

    @Test
    void aRouteMayBeWrittenInXml() throws IOException {
        String own = "uji/diperiksa-xml";
        bus.home().addService("diperiksa-xml", "");
        Files.delete(file(own, "route.camel.yaml"));
        Files.writeString(file(own, "route.camel.xml"), """
                <routes xmlns="http://camel.apache.org/schema/spring">
                  <route id="uji/diperiksa-xml">
                    <from uri="service:uji/diperiksa-xml"/>
                    <to id="identitas" uri="dukcapil:verify"/>
                    <setBody id="jawaban"><variable>identitas</variable></setBody>
                  </route>
                </routes>
                """);

        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(inForce(own)).as(faults().toString()).isEqualTo("1.0.0"));
    }

    @Test
    void aCaseStaysOnTheVersionItBeganWith() throws IOException {
        MemberClient portal = bus.client("3509.portal.mpp");
        String number = portal.post(
                        "/v1/permohonan",
                        json(Map.of(
                                "layanan", "dpmptsp/rujukan",
                                "pemohon", Map.of("nama", "Budi Contoh"),
                                "subjek", Map.of("tanpaNik", "lainnya", "nama", "Budi Contoh"),
                                "data", Map.of("tujuan", "dinsos", "pokok", "Surat", "uraian", "Untuk uji"))),
                        Map.of("Idempotency-Key", "versi-1"))
                .json()
                .path("nomor")
                .asText();
        Path page = file("dpmptsp/rujukan", "service.yaml");
        Files.writeString(page, Files.readString(page).replace("version: 1.0.0", "version: 2.0.0"));
        await().atMost(SOON).until(() -> inForce("dpmptsp/rujukan").equals("2.0.0"));

        await().atMost(SOON).until(() -> !tasks().isEmpty());
        String task = tasks().path(0).path("id").asText();
        act(task, "ambil", "");
        act(task, "jawaban", "{\"status\":\"terbit\"}");

        await().atMost(SOON)
                .until(() -> portal.get("/v1/permohonan/" + number)
                        .json()
                        .path("keadaan")
                        .asText()
                        .equals("terbit"));
        assertThat(bus.count("SELECT count(*) FROM cases.case_file WHERE service_version = '1.0.0'"))
                .isEqualTo(1);
    }

    @Test
    void aSystemFileIsLiveWithoutARestartAndEndsWithItsFile() throws IOException {
        try (Office office = Office.open(bus.home())) {
            office.save("kantor");
            await().atMost(SOON).until(() -> ask(OFFICE).status() == 200);

            Files.writeString(Office.file(bus.home(), "kantor"), "system: 3509.dinsos.kantor\ntechnology: faks\n");
            await().atMost(SOON).until(() -> faults().has("3509.dinsos.kantor"));
            assertThat(faults().path("3509.dinsos.kantor").asText())
                    .contains("technology is not rest, soap or jdbc", "trust is missing");
            assertThat(ask(OFFICE).status()).isEqualTo(200);

            Files.delete(Office.file(bus.home(), "kantor"));
            await().atMost(SOON).until(() -> ask(OFFICE).code().equals("configuration-missing"));
            assertThat(faults().has("3509.dinsos.kantor")).isFalse();
        }
    }

    @Test
    void aCallOnItsWayEndsOnTheSystemsVersionOnWhichItBegan() throws IOException {
        try (Office before = Office.open(bus.home());
                Office after = Office.open(bus.home())) {
            before.save("kantor");
            await().atMost(SOON).until(() -> ask(OFFICE).status() == 200 && before.asked() > 0);
            String first = inForce("system", "3509.dinsos.kantor");
            Optional<OpdSystem> used = office();
            int asked = before.asked();
            CountDownLatch mayAnswer = before.hold();
            CompletableFuture<Integer> onItsWay =
                    CompletableFuture.supplyAsync(() -> ask(OFFICE).status());
            await().atMost(SOON).until(() -> before.asked() > asked);

            after.save("kantor");
            await().atMost(SOON).until(() -> !office().equals(used));
            assertThat(ask(OFFICE).status()).isEqualTo(200);
            assertThat(after.asked()).isEqualTo(1);
            mayAnswer.countDown();
            assertThat(onItsWay.join()).isEqualTo(200);

            assertThat(decide("system", "3509.dinsos.kantor", "rollback", first)
                            .path("result")
                            .asText())
                    .isEqualTo("done");
            await().atMost(SOON).until(() -> ask(OFFICE).status() == 200 && before.asked() > asked + 1);
            assertThat(bus.count("SELECT count(*) FROM agreements.package_change WHERE name = '3509.dinsos.kantor'"
                            + " AND who = 'operator:uji' AND why = 'uji'"))
                    .isEqualTo(1);
        }
    }

    @Test
    void aServiceThatNamesAnUnknownSystemIsRefusedUntilTheSystemComes() throws IOException {
        try (Office office = Office.open(bus.home())) {
            bus.home().addService("diperiksa-kantor", OF_AN_OFFICE.replace("dinsos.kantor", "dinsos.baru"));
            await().atMost(SOON).until(() -> faults().has("uji/diperiksa-kantor"));
            assertThat(faults().path("uji/diperiksa-kantor").asText()).contains("dinsos.baru");

            office.save("baru");

            await().atMost(SOON).until(() -> inForce("uji/diperiksa-kantor").equals("1.0.0"));
            assertThat(faults().has("uji/diperiksa-kantor")).isFalse();
        }
    }

    @Test
    void aFaultyPackageHarmsNoOtherAndIsTold() {
        assertThat(faults().path("uji/rusak").asText()).isNotEmpty();
        assertThat(ask("kependudukan/verifikasi").status()).isEqualTo(200);
        assertThat(management.health("routes")).isEqualTo("UP");
    }

    @Test
    void aPackageThatComesDisturbsNoExchange() throws IOException {
        AtomicBoolean goesOn = new AtomicBoolean(true);
        CompletableFuture<Integer> others = CompletableFuture.supplyAsync(() -> askWhile(goesOn));

        for (int round = 1; round <= 3; round++) {
            bus.home().addService("tambahan", ROUTE + "# " + round + "\n");
            String label = round == 1 ? "1.0.0" : "1.0.0~";
            await().atMost(SOON).until(() -> inForce("uji/tambahan").startsWith(label));
        }
        goesOn.set(false);

        assertThat(others.join()).isPositive();
    }

    @Test
    void onlyWhoKnowsTheTokenDecides() {
        String wrong =
                json(Map.of("token", "x", "decision", "retire", "service", OWN, "by", "operator:uji", "why", "uji"));

        assertThat(management.post("services", wrong).statusCode()).isEqualTo(403);
    }

    /** Every single one is answered. */
    private static int askWhile(AtomicBoolean goesOn) {
        int asked = 0;
        while (goesOn.get()) {
            assertThat(ask("kependudukan/verifikasi").status()).isEqualTo(200);
            asked++;
        }
        return asked;
    }

    private static Reply ask(String service) {
        return dinsos.post(
                "/v1/layanan/" + service,
                verification(bus.resident("active"), Map.of()),
                Map.of("Simpul-Petugas", "Siti Aminah", "Simpul-Kegunaan", "verifikasi-calon-penerima-bansos"));
    }

    private static JsonNode tasks() {
        return dinsos.get("/v1/tugas").json().path("tugas");
    }

    private static void act(String task, String what, String body) {
        Reply reply = dinsos.post("/v1/tugas/" + task + "/" + what, body, Map.of("Simpul-Petugas", "Siti Aminah"));
        assertThat(reply.status()).as(reply.json().toString()).isLessThan(300);
    }

    private static String inForce(String service) {
        return inForce("service", service);
    }

    private static String inForce(String kind, String name) {
        for (JsonNode row : management.json("services").path(kind + "s")) {
            if (row.path(kind).asText().equals(name)
                    && row.path("state").asText().equals("in-force")) {
                return row.path("version").asText();
            }
        }
        return "";
    }

    /** As this node uses it. */
    private static Optional<OpdSystem> office() {
        return bus.part(OpdSystems.class).all().stream()
                .filter(system -> system.id().value().equals("3509.dinsos.kantor"))
                .findFirst();
    }

    private static JsonNode faults() {
        return management.json("services").path("faults");
    }

    private static JsonNode decide(String kind, String name, String decision, String version) throws IOException {
        String asked = json(Map.of(
                "token",
                Files.readString(bus.home().file("secrets/management.token")),
                "decision",
                decision,
                kind,
                name,
                "version",
                version,
                "by",
                "operator:uji",
                "why",
                "uji"));
        return new ObjectMapper().readTree(management.post("services", asked).body());
    }

    private static Path file(String service, String name) {
        return bus.home().services().resolve(service).resolve(name);
    }

    private static void delete(Path place) throws IOException {
        try (Stream<Path> tree = Files.walk(place)) {
            for (Path each : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
