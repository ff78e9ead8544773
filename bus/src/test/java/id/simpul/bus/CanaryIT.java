package id.simpul.bus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Known residents and an officer go through every path there is, the bad ones above all. Afterwards nothing that the bus
 * wrote anywhere has a trace of them. What it prints is in the form of production, what it writes into a file in that for
 * people.
 */
class CanaryIT {

    @TempDir
    static Path folder;

    @TempDir
    static Path partner;

    static final ByteArrayOutputStream PRINTED = new ByteArrayOutputStream();
    static BusUnderTest bus;
    static Siapkerja siapkerja;
    static OpdTwins twins;
    static Canaries canaries;
    static Set<Path> temporaryBefore;
    static String metrics;
    static String bundles;
    static String shownOfCases;

    @BeforeAll
    static void runEverything() throws Exception {
        temporaryBefore = temporary();
        PrintStream out = System.out;
        PrintStream err = System.err;
        System.setOut(new PrintStream(PRINTED, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(PRINTED, true, StandardCharsets.UTF_8));
        try {
            bus = new BusUnderTest(
                    folder,
                    home -> {
                        FailingRoutes.addServices(home);
                        siapkerja = Siapkerja.beside(home, partner);
                        twins = OpdTwins.beside(home, partner.resolve("simbansos"));
                        CanaryPartners.addService(home);
                    },
                    "--simpul.cases.pace=PT0.3S",
                    "--simpul.cases.look=PT0.2S",
                    "--logging.config=classpath:logback-canary.xml",
                    "--logging.structured.format.console=ecs",
                    "--logging.file.name=" + folder.resolve("logs/bus.log"));
            bus.part(CamelContext.class).addRoutes(new FailingRoutes());
            CanaryCast cast = new CanaryCast(bus, twins.members());
            canaries = cast.canaries();
            CanaryTraffic traffic = new CanaryTraffic(bus, cast);
            traffic.run();
            bundles = traffic.bundles() + new CanaryCounter(cast).run();
            shownOfCases = new CanaryCases(bus, cast, siapkerja).run() + new CanaryPartners(bus, cast, twins).run();
            new CanaryMisuse(bus, cast).run();
            Management management = new Management(bus);
            metrics = management.get("prometheus").body()
                    + management.get("health").body()
                    + management.get("simpul").body();
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    @AfterAll
    static void stop() throws IOException {
        bus.close();
        siapkerja.close();
        twins.close();
    }

    @Test
    void nothingIsInWhatTheProcessPrinted() {
        String printed = PRINTED.toString(StandardCharsets.UTF_8);

        assertThat(printed)
                .contains("\"ecs\":{\"version\"", "\"exchange\":\"", "request-not-json", "use-not-agreed", "answered");
        assertThat(canaries.in(printed)).isEmpty();
    }

    @Test
    void nothingIsInTheLogForPeople() throws IOException {
        String log = Files.readString(folder.resolve("logs/bus.log"));

        assertThat(log)
                .contains("request-not-json", "use-not-agreed", "answered")
                .doesNotContain("\"ecs\"");
        assertThat(log)
                .containsPattern("Failed in the background: route uji-antre, exchange \\S+, java.lang.IllegalState");
        assertThat(canaries.in(log)).isEmpty();
    }

    @Test
    void nothingIsInMetricsAndHealth() {
        assertThat(metrics).contains("jvm_memory_used_bytes", "\"status\"");
        assertThat(canaries.in(metrics)).isEmpty();
    }

    @Test
    void nothingIsInWhatIsShownOfCases() {
        assertThat(shownOfCases).contains("refused", "daftar", "case-signalled", "dibatalkan", "<svg");
        assertThat(canaries.in(shownOfCases)).isEmpty();
    }

    @Test
    void nothingIsInEvidence() {
        assertThat(bundles).contains("checkpoint", "task-taken", "/data/uraian");
        assertThat(canaries.in(bundles)).isEmpty();
    }

    @Test
    void nothingIsInAnyColumnOfTheDatabase() throws SQLException {
        Map<String, Set<String>> found = new LinkedHashMap<>();
        int tables = 0;
        try (Connection connection = bus.database().connectAsOwner()) {
            for (String table : tables(connection)) {
                tables++;
                Set<String> inTable = rows(connection, table).stream()
                        .flatMap(row -> canaries.in(row).stream())
                        .collect(Collectors.toCollection(LinkedHashSet::new));
                if (!inTable.isEmpty()) {
                    found.put(table, inTable);
                }
            }
        }

        assertThat(tables).isGreaterThan(12);
        assertThat(found).isEmpty();
    }

    @Test
    void nothingIsInTheFilesOfTheDatabaseServer() throws Exception {
        Optional<Path> files = filesOfTheServer();

        if (files.isPresent()) {
            FileSearch search = FileSearch.of(canaries, List.of(files.get()));
            assertThat(search.files()).isGreaterThan(500);
            assertThat(search.found()).isEmpty();
        } else {
            System.err.println(
                    "NOT SEARCHED: the files of the database server lie in a container. -Dit.infra=process searches them.");
            assertThat(System.getProperty("it.infra")).isNotEqualTo("process");
        }
    }

    @Test
    void nothingIsInTheHomeOfTheBusAndItsJournal() throws IOException {
        FileSearch search = FileSearch.of(canaries, List.of(folder));

        assertThat(bus.home().file("artemis-node-1")).isNotEmptyDirectory();
        assertThat(search.files()).isGreaterThan(20);
        assertThat(search.found()).isEmpty();
    }

    @Test
    void nothingIsInTemporaryFiles() throws IOException {
        Set<Path> fresh = temporary();
        fresh.removeAll(temporaryBefore);

        assertThat(FileSearch.of(canaries, fresh).found()).isEmpty();
    }

    private static List<String> tables(Connection connection) throws SQLException {
        return texts(connection, """
                SELECT quote_ident(schemaname) || '.' || quote_ident(tablename) FROM pg_tables
                WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1""");
    }

    private static List<String> rows(Connection connection, String table) throws SQLException {
        return texts(connection, "SELECT whole::text FROM " + table + " AS whole");
    }

    private static List<String> texts(Connection connection, String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet row = connection.createStatement().executeQuery(sql)) {
            while (row.next()) {
                texts.add(row.getString(1));
            }
        }
        return texts;
    }

    /** Where the server is a process of this machine, everything it wrote, write-ahead log included. */
    private static Optional<Path> filesOfTheServer() throws SQLException {
        try (Connection superuser = DriverManager.getConnection(bus.database().url(), "postgres", "postgres")) {
            superuser.createStatement().execute("CHECKPOINT");
            return Optional.of(Path.of(texts(superuser, "SHOW data_directory").get(0)))
                    .filter(Files::isDirectory);
        } catch (SQLException otherSuperuser) {
            return Optional.empty();
        }
    }

    private static Set<Path> temporary() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.collect(Collectors.toCollection(LinkedHashSet::new));
        }
    }
}
