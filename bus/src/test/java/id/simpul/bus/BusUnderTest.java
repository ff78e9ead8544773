package id.simpul.bus;

import com.fasterxml.jackson.databind.json.JsonMapper;
import id.simpul.sandbox.dukcapil.DukcapilSandbox;
import id.simpul.sandbox.dukcapil.Resident;
import id.simpul.testkit.PostgresForTests;
import id.simpul.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole bus in this JVM, with its own database, PKI and sandbox. */
final class BusUnderTest implements AutoCloseable {

    private final TestDatabase database = PostgresForTests.freshDatabase();
    private final TestHome home;
    private final DukcapilSandbox sandbox;
    private final ConfigurableApplicationContext context;

    /** Changes a home before its bus starts. */
    interface Change {
        void in(TestHome home) throws IOException;
    }

    BusUnderTest(Path folder) throws IOException {
        this(home -> new String[0], folder);
    }

    /** @param settings more of them, as {@code --name=value} */
    BusUnderTest(Path folder, Change change, String... settings) throws IOException {
        this(
                home -> {
                    change.in(home);
                    return settings;
                },
                folder);
    }

    /** Settings that are known only when the home is there. */
    interface Settings {
        String[] of(TestHome home) throws IOException;
    }

    static BusUnderTest with(Path folder, Settings settings) throws IOException {
        return new BusUnderTest(settings, folder);
    }

    private BusUnderTest(Settings settings, Path folder) throws IOException {
        home = TestHome.create(folder, database);
        sandbox = home.startSandbox();
        context = startNode("node-1", database.url(), settings.of(home));
    }

    private ConfigurableApplicationContext startNode(String node, String databaseUrl, String... settings) {
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--management.server.port=0",
                "--simpul.home=" + home.folder(),
                "--simpul.services=" + home.services(),
                "--simpul.region=3509",
                "--simpul.node=" + node,
                "--spring.artemis.embedded.data-directory=" + home.file("artemis-" + node),
                "--camel.main.name=simpul-" + node,
                "--simpul.profile=development",
                "--simpul.database.url=" + databaseUrl,
                "--simpul.database.owner=" + database.ownerUser(),
                "--simpul.database.user=" + database.busUser()));
        arguments.addAll(List.of(settings));
        return SpringApplication.run(Bus.class, arguments.toArray(String[]::new));
    }

    /** A second node of the same installation; the caller closes it. */
    ConfigurableApplicationContext startSecondNode(String databaseUrl) {
        return startNode("node-2", databaseUrl);
    }

    TestDatabase database() {
        return database;
    }

    static int portOf(ConfigurableApplicationContext node) {
        return ((ServletWebServerApplicationContext) node).getWebServer().getPort();
    }

    MemberClient client(String certificate) throws IOException {
        return new MemberClient(home, certificate, port());
    }

    MemberClient anybody() throws IOException {
        return MemberClient.withoutCertificate(home, port());
    }

    int port() {
        return portOf(context);
    }

    TestHome home() {
        return home;
    }

    DukcapilSandbox sandbox() {
        return sandbox;
    }

    <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    Resident resident(String kind) {
        return sandbox.population().samples().get(kind).get(0);
    }

    long count(String sql) {
        try (var connection = database.connectAsOwner();
                ResultSet row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A verification request with what the resident's record says, some of it replaced. */
    static String verification(Resident resident, Map<String, String> replaced) {
        Map<String, String> known = new LinkedHashMap<>();
        for (String element : new String[] {"NAMA_LGKP", "TGL_LHR", "ALAMAT"}) {
            known.put(element, resident.values().get(element));
        }
        known.putAll(replaced);
        return json(Map.of("nik", resident.nik(), "unsur", known));
    }

    static String json(Object value) {
        try {
            return JsonMapper.builder().build().writeValueAsString(value);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Stops the bus as a signal would; the sandbox goes on. */
    void stopBus() {
        context.close();
    }

    @Override
    public void close() throws IOException {
        context.close();
        sandbox.close();
    }
}
