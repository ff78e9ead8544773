package id.simpul.bus;

import static id.simpul.bus.BusUnderTest.json;
import static id.simpul.bus.BusUnderTest.verification;
import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.sandbox.dukcapil.Fault;
import id.simpul.sandbox.dukcapil.Institution;
import id.simpul.sandbox.dukcapil.InstitutionChange;
import id.simpul.sandbox.dukcapil.Resident;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Known residents and an officer go through every path there is, the bad ones above all. Afterwards nothing that the bus
 * wrote anywhere has a trace of them.
 */
class CanaryIT {

    private static final String BANSOS = "verifikasi-calon-penerima-bansos";
    private static final String PAJAK = "pemutakhiran-data-wajib-pajak";
    private static final String PATH = "/v1/layanan/kependudukan/verifikasi";
    private static final String OFFICER = "Xanthippe Kenari-Uji";
    private static final String UNKNOWN_NIK = "3509019909900042";
    private static final String CLAIM = "ZULAIKHA PERKUTUT";
    private static final String ONE_WORD = "ZULAIKHAPERKUTUT";
    private static final List<String> KINDS =
            List.of("active", "woman", "deceased", "duplicate", "inactive", "old-region");
    private static final List<String> ELEMENTS = List.of(
            "NIK",
            "NO_KK",
            "NAMA_LGKP",
            "ALAMAT",
            "NAMA_LGKP_IBU",
            "NAMA_LGKP_AYAH",
            "NIK_IBU",
            "NIK_AYAH",
            "NO_AKTA_LHR");
    private static final String FAILING_ROUTE = """
            - route:
                id: ${service}
                from:
                  uri: service:${service}
                  steps:
                    - to: { id: identitas, uri: "dukcapil:verify" }
                    - to: { id: gagal, uri: "URI" }
                    - setBody: { id: jawaban, variable: identitas }
            """;

    @TempDir
    static Path folder;

    static final ByteArrayOutputStream PRINTED = new ByteArrayOutputStream();
    static BusUnderTest bus;
    static Canaries canaries;
    static Set<Path> temporaryBefore;
    static MemberClient dinsos;
    static MemberClient bapenda;
    static String metrics;
    static String bundles = "";

    @BeforeAll
    static void runEverything() throws Exception {
        temporaryBefore = temporary();
        PrintStream out = System.out;
        PrintStream err = System.err;
        System.setOut(new PrintStream(PRINTED, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(PRINTED, true, StandardCharsets.UTF_8));
        try {
            bus = new BusUnderTest(folder, CanaryIT::addServices);
            bus.part(CamelContext.class).addRoutes(new FailingRoutes());
            dinsos = bus.client("3509.dinsos.simbansos");
            bapenda = bus.client("3509.bapenda.simpatda");
            canaries = new Canaries(values());
            askAndAsk();
            sendWhatIsBroken();
            sendValuesInWrongPlaces();
            sendRawRequests();
            letThePartnerFail();
            letRoutesFail();
            Management management = new Management(bus);
            metrics = management.get("prometheus").body()
                    + management.get("health").body();
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    @AfterAll
    static void stop() throws IOException {
        bus.close();
    }

    @Test
    void nothingIsInWhatTheProcessPrinted() {
        String printed = PRINTED.toString(StandardCharsets.UTF_8);

        assertThat(printed).contains("request-not-json", "use-not-agreed", "answered");
        assertThat(canaries.in(printed)).isEmpty();
    }

    @Test
    void nothingIsInMetricsAndHealth() {
        assertThat(metrics).contains("jvm_memory_used_bytes", "\"status\"");
        assertThat(canaries.in(metrics)).isEmpty();
    }

    @Test
    void nothingIsInEvidence() {
        assertThat(bundles).contains("checkpoint");
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
            Search search = new Search();
            Files.walkFileTree(files.get(), search);
            assertThat(search.files).isGreaterThan(500);
            assertThat(search.found).isEmpty();
        } else {
            System.err.println(
                    "NOT SEARCHED: the files of the database server lie in a container. -Dit.infra=process searches them.");
            assertThat(System.getProperty("it.infra")).isNotEqualTo("process");
        }
    }

    @Test
    void nothingIsInTheHomeOfTheBusAndItsJournal() throws IOException {
        Search search = new Search();
        Files.walkFileTree(folder, search);

        assertThat(bus.home().file("artemis-node-1")).isNotEmptyDirectory();
        assertThat(search.files).isGreaterThan(20);
        assertThat(search.found).isEmpty();
    }

    @Test
    void nothingIsInTemporaryFiles() throws IOException {
        Search search = new Search();
        Set<Path> fresh = temporary();
        fresh.removeAll(temporaryBefore);
        for (Path each : fresh) {
            Files.walkFileTree(each, search);
        }

        assertThat(search.found).isEmpty();
    }

    private static void addServices(TestHome home) throws IOException {
        for (String way : List.of("lempar", "kawat", "antre")) {
            String uri = switch (way) {
                case "antre" -> "seda:fails?waitForTaskToComplete=Never";
                case "kawat" -> "direct:wire";
                default -> "direct:fails";
            };
            home.addService(way, FAILING_ROUTE.replace("URI", uri));
        }
    }

    private static Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        for (String kind : KINDS) {
            for (String element : ELEMENTS) {
                String value = bus.resident(kind).values().getOrDefault(element, "");
                if (value.length() >= 8) {
                    values.put(kind + " " + element, value);
                }
            }
        }
        values.put("officer", OFFICER);
        values.put("officer's first name", "Xanthippe");
        values.put("officer as a use", "xanthippe-kenari-uji");
        values.put("unknown nik", UNKNOWN_NIK);
        values.put("claim", CLAIM);
        values.put("one word", ONE_WORD);
        return values;
    }

    private static void askAndAsk() {
        for (String kind : KINDS) {
            Resident resident = bus.resident(kind);
            keepEvidence(verify(verification(resident, Map.of())));
            keepEvidence(verify(
                    verification(resident, Map.of("NAMA_LGKP", resident.values().get("NAMA_LGKP") + "X"))));
            keepEvidence(verify(verification(resident, Map.of("NAMA_LGKP", CLAIM))));
            keepEvidence(retrieve(json(Map.of("nik", resident.nik()))));
            keepEvidence(retrieve(json(Map.of("nik", resident.nik(), "elemen", List.of("NAMA_LGKP_IBU")))));
        }
        verify(json(Map.of("nik", UNKNOWN_NIK, "unsur", Map.of("NAMA_LGKP", CLAIM))));
        String body = verification(bus.resident("active"), Map.of());
        for (String certificate : List.of(
                "3509.disnaker.sisnaker",
                "3509.kecamatan-sumbersari.pelayanan",
                "3509.dinsos.simbansos-expired",
                "3509.dinsos.simbansos-revoked",
                "3509.diskominfo.operator")) {
            post(client(certificate), PATH, body, Map.of());
        }
        post(dinsos, "/v1/layanan/kependudukan/data", body, Map.of());
        post(dinsos, PATH, body, Map.of("Simpul-Kegunaan", "penagihan-pajak"));
    }

    private static void keepEvidence(Reply reply) {
        MemberClient auditor = client("3509.diskominfo.operator");
        bundles += new String(auditor.get("/v1/bukti/" + reply.exchange()).body(), StandardCharsets.UTF_8);
    }

    private static void sendWhatIsBroken() {
        String nik = bus.resident("active").nik();
        String name = bus.resident("active").values().get("NAMA_LGKP");
        for (String body : List.of(
                nik,
                "\"" + name + "\"",
                "{\"nik\":\"" + nik,
                "{\"nik\":" + nik + "}",
                "{\"" + nik + "\":1}",
                "{\"" + name + "\":1}",
                "{\"nik\":\"" + nik + "\",\"" + ONE_WORD + "\":1}",
                "{\"nik\":\"" + nik + "\",\"nik\":\"" + nik + "\"}",
                "{\"nik\":\"" + name + "\",\"unsur\":{\"NAMA_LGKP\":\"A\"}}",
                "{\"nik\":\"" + nik + "\",\"unsur\":{\"" + ONE_WORD + "\":\"A\"}}",
                "{\"nik\":\"" + nik + "\",\"unsur\":{\"" + ONE_WORD + "\":7}}",
                "{\"nik\":\"" + nik + "\",\"unsur\":{\"" + nik + "\":\"A\"}}",
                "{\"nik\":\"" + nik + "\",\"unsur\":{\"TGL_LHR\":\"" + name + "\"}}",
                "{\"nik\":\"" + nik + "\",\"unsur\":{\"NAMA_LGKP\":{\"" + ONE_WORD + "\":\"" + name + "\"}}}",
                "{\"nik\":\"" + nik + "\"} " + name,
                "nik=" + nik + "&nama=" + name,
                "<nik>" + nik + "</nik>")) {
            verify(body);
            retrieve(body);
        }
        retrieve(json(Map.of("nik", nik, "elemen", List.of(ONE_WORD, nik))));
    }

    private static void sendValuesInWrongPlaces() {
        String nik = bus.resident("active").nik();
        String body = verification(bus.resident("active"), Map.of());
        for (String path : List.of(
                "/v1/layanan/" + nik + "/" + nik,
                "/v1/layanan/kependudukan/" + nik,
                "/v1/layanan/xanthippe-kenari-uji/a",
                "/v1/layanan/Xanthippe/%20",
                "/" + nik,
                "/v1/bukti/" + nik,
                PATH + "?nik=" + nik + "&a=%zz".replace("%zz", "%20"),
                PATH + ";nik=" + nik,
                "/WEB-INF/" + nik,
                "/v1/layanan/%2e%2e/" + nik,
                "/v1/log/tile/0/" + nik)) {
            post(dinsos, path, body, Map.of());
            dinsos.get(path);
        }
        for (String use : List.of(nik, "xanthippe-kenari-uji", OFFICER, "{" + nik)) {
            post(dinsos, PATH, body, Map.of("Simpul-Kegunaan", use));
            post(client("3509.disnaker.sisnaker"), PATH, body, Map.of("Simpul-Kegunaan", use));
        }
        for (String officer : List.of(nik, "sistem:" + OFFICER, "<" + OFFICER + ">")) {
            post(dinsos, PATH, body, Map.of("Simpul-Petugas", officer));
        }
        String head = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(("{\"alg\":\"EdDSA\",\"kid\":\"" + nik + "\"}").getBytes(StandardCharsets.UTF_8));
        for (String name : List.of(
                "Simpul-Tanda-Tangan",
                "X-Forwarded-For",
                "traceparent",
                "tracestate",
                "baggage",
                "Accept-Language",
                "CamelHttpUri",
                "Cookie",
                "Authorization",
                "User-Agent",
                "Accept",
                "Range",
                "Origin",
                "X-HTTP-Method-Override")) {
            for (String value : List.of(
                    nik, "00-" + nik + nik + "-" + nik + "-01", head + ".." + head, "a=" + nik + "; \"" + OFFICER)) {
                post(dinsos, PATH, body, Map.of(name, value));
            }
        }
        for (String type : List.of(
                "text/plain; charset=" + nik,
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=" + nik,
                nik + "/" + nik)) {
            post(
                    dinsos,
                    PATH,
                    "--" + nik + "\r\nContent-Disposition: form-data; name=\"" + OFFICER + "\"; filename=\"" + OFFICER
                            + "\"\r\n\r\n" + nik + "\r\n--" + nik + "--\r\n",
                    Map.of("Content-Type", type));
        }
    }

    private static void sendRawRequests() throws IOException {
        String nik = bus.resident("active").nik();
        String head = "Host: localhost\r\nContent-Length: 0\r\n";
        for (String request : List.of(
                nik + " / HTTP/1.1\r\n" + head + "\r\n",
                "XANTHIPPE " + PATH + " HTTP/1.1\r\n" + head + "\r\n",
                "PUT " + PATH + "?" + nik + " HTTP/1.1\r\n" + head + "\r\n",
                "GET /<" + nik + "> HTTP/1.1\r\n" + head + "\r\n",
                "GET /?a=%zz" + nik + " HTTP/1.1\r\n" + head + "\r\n",
                "GET /%00" + nik + " HTTP/1.1\r\n" + head + "\r\n",
                "GET / HTTP/1.1\r\nHost: " + nik + "/" + nik + "\r\n\r\n",
                "GET / HTTP/1.1\r\n" + head + "Cookie: nik=" + nik + "; \"b\u00e9 = " + OFFICER + "\r\n\r\n",
                "GET / HTTP/1.1\r\n" + head + OFFICER + ": " + nik + "\r\n\r\n",
                "GET / HTTP/1.1\r\n" + head + "X: " + nik + "\u0001" + OFFICER + "\r\n\r\n",
                "GET / HTTP/1.1\r\n" + head + "X: " + (nik + " ").repeat(1500) + "\r\n\r\n",
                "POST " + PATH + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + nik + "\r\n\r\n" + nik,
                "POST " + PATH + " HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: " + nik + "\r\n\r\n",
                "POST " + PATH + " HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n" + nik + "\r\n"
                        + nik + "\r\n",
                "GET / " + nik + "\r\n\r\n",
                nik + "\r\n\r\n")) {
            try (RawClient client = new RawClient(bus)) {
                client.send(request);
                RawClient.Answer answer = client.answer();
                assertThat(canaries.in(answer.head() + answer.body()))
                        .as("echo of a request")
                        .isEmpty();
            }
        }
    }

    private static void letThePartnerFail() {
        String body = verification(bus.resident("active"), Map.of());
        String nik = json(Map.of("nik", bus.resident("active").nik()));
        for (Fault.Mode mode : Fault.Mode.values()) {
            bus.sandbox().faults().set(new Fault(mode, 200, 0));
            verify(body);
            retrieve(nik);
            bus.sandbox().faults().lift();
            for (int i = 0; i < 4; i++) {
                verify(body);
            }
        }
        for (InstitutionChange change : List.of(
                InstitutionChange.none().userInactive(),
                InstitutionChange.none().institutionInactive(),
                InstitutionChange.none().password("lain"),
                InstitutionChange.none().ip("10.9.9.9"),
                InstitutionChange.none().dailyQuota(0),
                InstitutionChange.none().elements(Set.of("NIK")))) {
            for (Institution institution : bus.sandbox().institutions().all()) {
                assertThat(bus.sandbox().institutions().change(institution.id(), change))
                        .isPresent();
            }
            verify(body);
            retrieve(nik);
            bus.sandbox().institutions().restoreAll();
        }
    }

    private static void letRoutesFail() {
        String body = verification(bus.resident("active"), Map.of());
        long failed = FailingRoutes.FAILED.get();
        for (String way : List.of("lempar", "kawat", "antre")) {
            assertThat(post(dinsos, "/v1/layanan/uji/" + way, body, Map.of()).code())
                    .isIn("internal", "");
        }
        Awaitility.await().atMost(20, TimeUnit.SECONDS).until(() -> FailingRoutes.FAILED.get() == failed + 3);
    }

    private static Reply verify(String body) {
        return post(dinsos, PATH, body, Map.of());
    }

    private static Reply retrieve(String body) {
        return post(bapenda, "/v1/layanan/kependudukan/data", body, Map.of("Simpul-Kegunaan", PAJAK));
    }

    /** Some of what is sent is not fit for this client, which then refuses it itself. */
    private static Reply post(MemberClient client, String path, String body, Map<String, String> more) {
        Map<String, String> headers = new LinkedHashMap<>(Map.of("Simpul-Petugas", OFFICER, "Simpul-Kegunaan", BANSOS));
        headers.putAll(more);
        return client.post(path, body, headers);
    }

    private static MemberClient client(String certificate) {
        try {
            return bus.client(certificate);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    /** Looks into every file it may read; files that vanish meanwhile are gone. */
    private static final class Search extends SimpleFileVisitor<Path> {

        private final Map<String, Set<String>> found = new LinkedHashMap<>();
        private int files;

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (attributes.isRegularFile() && Files.isReadable(file)) {
                files++;
                Set<String> inFile = canaries.in(Files.readAllBytes(file));
                if (!inFile.isEmpty()) {
                    found.put(file.getFileName().toString(), inFile);
                }
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException vanished) {
            return FileVisitResult.CONTINUE;
        }
    }

    /** Fail as careless code does: with the data in the message. */
    private static final class FailingRoutes extends RouteBuilder {

        static final java.util.concurrent.atomic.AtomicLong FAILED = new java.util.concurrent.atomic.AtomicLong();

        @Override
        public void configure() {
            from("direct:fails").process(exchange -> fail(exchange.getMessage().getBody()));
            from("seda:fails").process(exchange -> fail(exchange.getMessage().getBody()));
            from("direct:wire").wireTap("direct:fails");
        }

        private static void fail(Object body) {
            FAILED.incrementAndGet();
            throw new IllegalStateException(
                    "Cannot handle " + body + " asked by " + OFFICER, new IOException(String.valueOf(body)));
        }
    }
}
