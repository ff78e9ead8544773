package id.simpul.bus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import id.simpul.agreements.packages.PackageDecision;
import id.simpul.agreements.packages.PackageKind;
import id.simpul.agreements.packages.PackageName;
import id.simpul.agreements.packages.PackageRegister;
import id.simpul.agreements.packages.PackageShelf;
import id.simpul.agreements.packages.PackageVersion;
import id.simpul.agreements.register.Actor;
import id.simpul.bus.production.InsecureStart;
import id.simpul.bus.production.ProductionHome;
import id.simpul.certs.ClientTls;
import id.simpul.connectors.opd.OpdSystems;
import id.simpul.testkit.PostgresForTests;
import id.simpul.testkit.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

class ProductionStartIT {

    private static final Path SAMPLES = Path.of("../cli/src/main/resources/id/simpul/cli/development");

    private static final String OFFICE = """
            system: 3509.dinsos.kantor
            technology: rest
            baseUrl: https://kantor.example.go.id/api
            trust: certs/partners/dukcapil.crt
            operations:
              keadaan: { method: GET, path: /keadaan, effect: false, answer: { status: /status } }
            """;

    @TempDir
    Path folder;

    private TestDatabase database;

    @BeforeEach
    void makeDatabase() {
        database = PostgresForTests.freshDatabase();
    }

    @Test
    void refusesADevelopmentInstallationAndNamesEveryFaultBeforeItTouchesAnything() throws Exception {
        TestHome home = TestHome.create(folder, database);
        try (var sandbox = home.startSandbox()) {
            assertThat(sandbox.port()).isPositive();
            Files.createDirectories(home.file("postgres/data"));

            Throwable refused = catchThrowable(() -> start(
                    home.services(),
                    "--simpul.control.port=0",
                    "--management.server.address=0.0.0.0",
                    "--management.endpoints.web.exposure.include=*",
                    "--simpul.database.user=" + database.ownerUser()));

            assertThat(refused)
                    .isInstanceOfSatisfying(
                            InsecureStart.class,
                            fault -> assertThat(fault.codes())
                                    .contains(
                                            "certificate-of-development",
                                            "partner-is-sandbox",
                                            "partner-is-this-machine",
                                            "file-open-to-others",
                                            "secret-not-random",
                                            "database-one-role",
                                            "backup-not-set",
                                            "control-port",
                                            "management-open",
                                            "management-tells-too-much"));
            assertThat(refused)
                    .hasMessageContaining("Ganti dengan sertifikat CA Dukcapil yang asli.")
                    .hasMessageContaining("Remove the setting.");
        }
        assertThat(schemas()).isZero();
        assertThat(home.file("certs/log.vkey")).doesNotExist();
        assertThat(home.file("artemis")).doesNotExist();
    }

    @Test
    void startsARightInstallationAndKeepsItsServicesSystemsAndAgreementsAsDrafts() throws Exception {
        ProductionHome home = new ProductionHome(folder);
        home.pki().member("3509.dinsos.simbansos");
        copy("members/3509.dinsos.yaml");
        copy("agreements/pks-dinsos-2026.yaml");
        home.write("systems/3509.dinsos.kantor.yaml", OFFICE);
        home.write("systems/3509.dinsos.rusak.yaml", "system: 3509.dinsos.rusak\n");

        try (ConfigurableApplicationContext bus =
                start(ofPopulation(), "--simpul.database.user=" + database.busUser())) {
            assertThat(ask(BusUnderTest.portOf(bus)).body()).contains("\"kode\":\"service-unknown\"");

            OpdSystems systems = bus.getBean(OpdSystems.class);
            assertThat(systems.all()).isEmpty();
            PackageVersion system = onlySystem(bus);
            assertThat(system.isDraft()).isTrue();
            deploy(bus, system.name(), system.label());
            await().atMost(Duration.ofSeconds(20)).until(() -> systems.all().size() == 1);

            deploy(bus, PackageName.service("kependudukan/verifikasi"), "1.0.0");
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> !ask(BusUnderTest.portOf(bus)).body().contains("service-unknown"));
            HttpResponse<String> answer = ask(BusUnderTest.portOf(bus));

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
            assertThat(answer.body()).contains("\"kode\":\"agreement-not-active\"", "draft");
        }
    }

    private static PackageVersion onlySystem(ConfigurableApplicationContext bus) throws SQLException {
        List<PackageVersion> versions = bus.getBean(PackageShelf.class).versions(PackageKind.SYSTEM);
        assertThat(versions).extracting(each -> each.name().name()).containsExactly("3509.dinsos.kantor");
        return versions.get(0);
    }

    private static void deploy(ConfigurableApplicationContext bus, PackageName name, String label) {
        bus.getBean(PackageRegister.class)
                .decide(new PackageDecision(name, Optional.of(label), new Actor("operator:uji"), "pemasangan pertama"))
                .join();
    }

    private ConfigurableApplicationContext start(Path services, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--management.server.port=0",
                "--simpul.home=" + folder,
                "--simpul.services=" + services,
                "--simpul.region=3509",
                "--simpul.database.url=" + database.url(),
                "--simpul.database.owner=" + database.ownerUser()));
        arguments.addAll(List.of(more));
        return SpringApplication.run(Bus.class, arguments.toArray(String[]::new));
    }

    private HttpResponse<String> ask(int port) throws IOException, InterruptedException {
        Path members = folder.resolve("certs/members");
        HttpClient dinsos = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .sslContext(ClientTls.context(
                        members.resolve("3509.dinsos.simbansos.crt"),
                        members.resolve("3509.dinsos.simbansos.key"),
                        folder.resolve("certs/root.crt")))
                .build();
        return dinsos.send(
                HttpRequest.newBuilder(URI.create("https://localhost:" + port + "/v1/layanan/kependudukan/verifikasi"))
                        .header("Content-Type", "application/json")
                        .header("Simpul-Petugas", "sistem:uji")
                        .header("Simpul-Kegunaan", "verifikasi-calon-penerima-bansos")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "{\"nik\":\"3509019909909999\",\"unsur\":{\"NAMA_LGKP\":\"A\"}}"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** The services that need no system of an OPD, because this installation has none. */
    private Path ofPopulation() throws IOException {
        Path services = folder.resolve("services");
        Path shipped = Path.of("../routes/services");
        try (var files = Files.walk(shipped.resolve("kependudukan"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = services.resolve(shipped.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
        return services;
    }

    private void copy(String sample) throws IOException {
        Files.copy(SAMPLES.resolve(sample), folder.resolve(sample));
    }

    private long schemas() throws SQLException {
        try (var connection = database.connectAsOwner();
                var rows = connection
                        .createStatement()
                        .executeQuery(
                                "SELECT count(*) FROM information_schema.schemata WHERE schema_name IN ('ledger', 'agreements')")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Test
    void refusesAProfileThatDoesNotExist() throws IOException {
        new ProductionHome(folder);

        Throwable refused = catchThrowable(() -> start(folder, "--simpul.profile=staging"));

        assertThat(Stream.iterate(refused, java.util.Objects::nonNull, Throwable::getCause)
                        .map(Throwable::getMessage))
                .anyMatch(message -> message.contains("only development and production exist"));
    }
}
