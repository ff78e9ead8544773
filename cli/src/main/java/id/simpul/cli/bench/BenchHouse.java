package id.simpul.cli.bench;

import id.simpul.certs.ClientTls;
import id.simpul.cli.console.Failure;
import id.simpul.cli.console.Progress;
import id.simpul.cli.home.Addresses;
import id.simpul.cli.home.Home;
import id.simpul.cli.home.Ports;
import id.simpul.cli.home.Surroundings;
import id.simpul.cli.installation.FreshHome;
import id.simpul.cli.installation.Installation;
import id.simpul.cli.installation.JavaMain;
import id.simpul.cli.installation.Part;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/** The installation of a measurement: its own home, free ports, a partner that answers at once, and bus nodes. */
final class BenchHouse {

    static final String SYSTEM = "3509.bapenda.simpatda";

    private static final String METHOD = "/dukcapil/get_json/IDBAPENDA_3509/CALL_VERIFY_BY_ELEMEN";

    private final Home home;
    private final List<BenchNode> nodes;
    private final Installation installation;
    private final Surroundings surroundings;
    private final Progress progress;
    private final int partner;

    private BenchHouse(
            Home home,
            List<BenchNode> nodes,
            Installation installation,
            Surroundings surroundings,
            Progress progress,
            int partner) {
        this.home = home;
        this.nodes = nodes;
        this.installation = installation;
        this.surroundings = surroundings;
        this.progress = progress;
        this.partner = partner;
    }

    /** @param size bus nodes on one database */
    static BenchHouse prepare(Surroundings surroundings, int size, Progress progress)
            throws IOException, InterruptedException, Failure {
        Home home = FreshHome.make(surroundings, "bench", progress);
        Ports ports = Ports.free();
        int partner = Ports.free().sandbox();
        new BenchFiles(home).write(partner);
        List<BenchNode> nodes = new ArrayList<>();
        List<JavaMain> mains = new ArrayList<>(List.of(partner(home, partner)));
        for (int i = 1; i <= size; i++) {
            BenchNode node = BenchNode.onFreePorts(i == 1 ? "bus" : "bus-" + i);
            nodes.add(node);
            mains.add(node.main(home, ports, "https://localhost:" + partner + METHOD));
        }
        Installation installation = new Installation(home, ports, surroundings.program(), mains);
        return new BenchHouse(home, nodes, installation, surroundings, progress, partner);
    }

    private static JavaMain partner(Home home, int port) {
        Path sandbox = home.certs().resolve("sandbox");
        return new JavaMain(
                "partner",
                "id.simpul.bench.PartnerStub",
                "256m",
                List.of(
                        "--port", Integer.toString(port),
                        "--certificate", sandbox.resolve("dukcapil.crt").toString(),
                        "--key", sandbox.resolve("dukcapil.key").toString()),
                List.of(new Part.Listens(port, "--partner-port")),
                new JavaMain.Health("https://localhost:" + port + "/ready", Optional.of(sandbox.resolve("ca.crt"))));
    }

    /** Starts what does not run. */
    void start() throws IOException, InterruptedException, Failure {
        installation.start(surroundings.development(), progress);
    }

    void stop() throws IOException, InterruptedException, Failure {
        installation.stop(progress);
    }

    /** The parts by name; {@code bus} is the first node. */
    Part part(String name) {
        return installation.parts().stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    List<BenchNode> nodes() {
        return nodes;
    }

    Addresses addresses() {
        return installation.addresses();
    }

    Home home() {
        return home;
    }

    /** Makes the partner's answers that long. */
    void answerWith(int bytes) throws IOException {
        SSLContext tls = ClientTls.context(home.certs().resolve("sandbox/ca.crt"));
        try (Wire wire = Wire.open(tls, partner)) {
            Target size = Target.post("size", tls, partner, "/size/" + bytes, "", "");
            wire.ask(size.request());
        }
    }

    /** What the members' system trusts and shows. */
    SSLContext tls() throws IOException {
        Path members = home.certs().resolve("members");
        return ClientTls.context(
                members.resolve(SYSTEM + ".crt"),
                members.resolve(SYSTEM + ".key"),
                home.certs().resolve("root.crt"));
    }
}
