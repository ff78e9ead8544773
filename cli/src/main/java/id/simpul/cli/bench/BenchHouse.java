package id.simpul.cli.bench;

import id.simpul.certs.ClientTls;
import id.simpul.cli.console.Failure;
import id.simpul.cli.console.Progress;
import id.simpul.cli.home.Addresses;
import id.simpul.cli.home.Home;
import id.simpul.cli.home.Ports;
import id.simpul.cli.home.Surroundings;
import id.simpul.cli.installation.BrokerPair;
import id.simpul.cli.installation.House;
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

    /** The path that the partner answers. */
    static final String METHOD = "/dukcapil/get_json/IDBAPENDA_3509/CALL_VERIFY_BY_ELEMEN";

    private final House house;
    private final List<BenchNode> nodes;
    private final int partner;

    private BenchHouse(House house, List<BenchNode> nodes, int partner) {
        this.house = house;
        this.nodes = nodes;
        this.partner = partner;
    }

    /**
     * @param size bus nodes on one database; several share a pair of brokers beside them
     * @param busArguments more arguments for each of them
     */
    static BenchHouse prepare(Surroundings surroundings, int size, List<String> busArguments, Progress progress)
            throws IOException, InterruptedException, Failure {
        int partner = Ports.free().sandbox();
        List<BenchNode> nodes = new ArrayList<>();
        for (int i = 1; i <= size; i++) {
            nodes.add(BenchNode.onFreePorts(i == 1 ? "bus" : "bus-" + i));
        }
        BrokerPair brokers = BrokerPair.onFreePorts();
        House house = House.prepare(surroundings, "bench", progress, (home, ports) -> {
            new BenchFiles(home).write(partner);
            List<JavaMain> mains = new ArrayList<>(List.of(partner(home, partner)));
            List<String> arguments = new ArrayList<>(busArguments);
            if (size > 1) {
                mains.addAll(brokers.mains(home));
                arguments.addAll(brokers.settings());
            }
            for (BenchNode node : nodes) {
                mains.add(node.main(home, ports, "https://localhost:" + partner + METHOD, arguments));
            }
            return mains;
        });
        return new BenchHouse(house, nodes, partner);
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
        house.start();
    }

    void stop() throws IOException, InterruptedException, Failure {
        house.stop();
    }

    /** The parts by name; {@code bus} is the first node. */
    Part part(String name) {
        return house.part(name);
    }

    List<BenchNode> nodes() {
        return nodes;
    }

    Addresses addresses() {
        return house.addresses();
    }

    BenchDatabase database() throws IOException {
        return new BenchDatabase(home(), addresses().database());
    }

    Home home() {
        return house.home();
    }

    /** The port of the partner. */
    int partner() {
        return partner;
    }

    /** Makes the partner's answers that long. */
    void answerWith(int bytes) throws IOException {
        SSLContext tls = ClientTls.context(home().certs().resolve("sandbox/ca.crt"));
        try (Wire wire = Wire.open(tls, partner)) {
            Target size = Target.post("size", tls, partner, "/size/" + bytes, "", "");
            wire.ask(size.request());
        }
    }

    /** What the members' system trusts and shows. */
    SSLContext tls() throws IOException {
        Path members = home().certs().resolve("members");
        return ClientTls.context(
                members.resolve(SYSTEM + ".crt"),
                members.resolve(SYSTEM + ".key"),
                home().certs().resolve("root.crt"));
    }
}
