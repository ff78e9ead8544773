package id.simpul.bus;

import id.simpul.sandbox.TlsIdentity;
import id.simpul.sandbox.bapenda.SismiopSandbox;
import id.simpul.sandbox.bapenda.SismiopSettings;
import id.simpul.sandbox.bpjs.BpjsSandbox;
import id.simpul.sandbox.bpjs.BpjsSettings;
import id.simpul.sandbox.bpjs.Members;
import id.simpul.sandbox.dinsos.SimbansosSandbox;
import id.simpul.sandbox.dinsos.SimbansosSettings;
import id.simpul.sandbox.dukcapil.Population;
import id.simpul.testkit.PostgresForTests;
import id.simpul.testkit.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;

/** The simulated Dinsos (SOAP), Bapenda (a database) and BPJS beside a bus under test. */
final class OpdTwins implements AutoCloseable {

    private static final String SECRET = "rahasia-untuk-uji";

    private final SimbansosSandbox dinsos;
    private final SismiopSandbox bapenda;
    private final BpjsSandbox bpjs;

    private OpdTwins(SimbansosSandbox dinsos, SismiopSandbox bapenda, BpjsSandbox bpjs) {
        this.dinsos = dinsos;
        this.bapenda = bapenda;
        this.bpjs = bpjs;
    }

    /** Starts them and lets the home's system files name them. */
    static OpdTwins beside(TestHome home) throws IOException {
        return beside(home, home.file("simbansos"));
    }

    /** The same, with what Dinsos keeps somewhere else than in the bus's home. */
    static OpdTwins beside(TestHome home, Path data) throws IOException {
        Path certs = home.file("certs/sandbox");
        TlsIdentity identity = TlsIdentity.ofPem(certs.resolve("dukcapil.crt"), certs.resolve("dukcapil.key"));
        return new OpdTwins(dinsos(home, identity, data), bapenda(home, identity), bpjs(home, identity));
    }

    SimbansosSandbox dinsos() {
        return dinsos;
    }

    BpjsSandbox bpjs() {
        return bpjs;
    }

    Members members() {
        return bpjs.members();
    }

    /** How many registrations, corrections and withdrawals Dinsos has. */
    int effectsAtDinsos() {
        return dinsos.effects();
    }

    private static SimbansosSandbox dinsos(TestHome home, TlsIdentity identity, Path data) throws IOException {
        secret(home, "dinsos.simbansos.user", "simpul");
        secret(home, "dinsos.simbansos.password", SECRET);
        SimbansosSandbox sandbox = SimbansosSandbox.start(
                new SimbansosSettings(identity, 0, 0, "simpul", SECRET, Files.createDirectories(data)));
        home.replace("systems/3509.dinsos.simbansos.yaml", "localhost:1/ws", "localhost:" + sandbox.port() + "/ws");
        return sandbox;
    }

    private static SismiopSandbox bapenda(TestHome home, TlsIdentity identity) throws IOException {
        TestDatabase database = PostgresForTests.freshDatabase();
        fill(database);
        URI server = URI.create(database.url().substring("jdbc:".length()));
        secret(home, "bapenda.sismiop.user", database.ownerUser());
        secret(home, "bapenda.sismiop.password", database.ownerPassword());
        SismiopSandbox sandbox = SismiopSandbox.start(new SismiopSettings(
                identity, 0, 0, InetSocketAddress.createUnresolved(server.getHost(), server.getPort())));
        String file = "systems/3509.bapenda.sismiop.yaml";
        home.replace(file, "port: 1\n", "port: " + sandbox.port() + "\n");
        home.replace(file, "name: sismiop\n", "name: " + server.getPath().substring(1) + "\n");
        return sandbox;
    }

    private static BpjsSandbox bpjs(TestHome home, TlsIdentity identity) throws IOException {
        for (String office : List.of("dpmptsp", "dinsos")) {
            secret(home, "bpjs-" + office + ".secret", SECRET);
            secret(home, "bpjs-" + office + ".key", "kunci-untuk-uji");
        }
        BpjsSandbox sandbox = BpjsSandbox.start(BpjsSettings.of(
                identity,
                List.of(
                        new BpjsSettings.Customer("350901", SECRET, "kunci-untuk-uji"),
                        new BpjsSettings.Customer("350902", SECRET, "kunci-untuk-uji")),
                Population.make(2_000, 2026),
                Clock.systemUTC()));
        home.replace("systems/bpjs.yaml", "localhost:1/", "localhost:" + sandbox.port() + "/");
        return sandbox;
    }

    private static void secret(TestHome home, String name, String value) throws IOException {
        Files.writeString(home.file("secrets/" + name), value);
    }

    private static void fill(TestDatabase database) throws IOException {
        try (InputStream tables = SismiopSandbox.class.getResourceAsStream("sismiop.sql");
                Connection connection = database.connectAsOwner();
                Statement statement = connection.createStatement()) {
            statement.execute(new String(tables.readAllBytes(), StandardCharsets.UTF_8));
        } catch (SQLException refused) {
            throw new IOException(refused);
        }
    }

    @Override
    public void close() throws IOException {
        dinsos.close();
        bapenda.close();
        bpjs.close();
    }
}
