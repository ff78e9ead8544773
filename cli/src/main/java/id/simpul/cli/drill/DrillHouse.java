package id.simpul.cli.drill;

import id.simpul.cli.client.BusClient;
import id.simpul.cli.console.Failure;
import id.simpul.cli.console.Progress;
import id.simpul.cli.home.Addresses;
import id.simpul.cli.home.Home;
import id.simpul.cli.home.Surroundings;
import id.simpul.cli.installation.House;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The installation of a drill: its own home, free ports, one or two bus processes, and a quota of its own. */
final class DrillHouse {

    static final String CREDENTIAL = "dukcapil-kecamatan-sumbersari";

    private static final String SYSTEM = "3509.kecamatan-sumbersari.pelayanan";
    private static final String SAMPLES = "/id/simpul/cli/development/agreements/";
    private static final String AGREEMENT = "pks-kecamatan-sumbersari-2026.yaml";

    private final House house;
    private final List<DrillNode> nodes;
    private final Surroundings surroundings;

    private DrillHouse(House house, List<DrillNode> nodes, Surroundings surroundings) {
        this.house = house;
        this.nodes = nodes;
        this.surroundings = surroundings;
    }

    static DrillHouse prepare(Surroundings surroundings, int size, int limit, Progress progress)
            throws IOException, InterruptedException, Failure {
        List<DrillNode> nodes = new ArrayList<>();
        for (int i = 1; i <= size; i++) {
            nodes.add(DrillNode.onFreePorts(i == 1 ? "bus" : "bus-" + i));
        }
        House house = House.prepare(surroundings, "drill", progress, (home, ports) -> {
            writeAgreement(home, limit);
            return nodes.stream().map(node -> node.main(home, ports)).toList();
        });
        return new DrillHouse(house, nodes, surroundings);
    }

    /** The sample agreement with the drill's own limit; a file that is there is not replaced by the samples. */
    private static void writeAgreement(Home home, int limit) throws IOException {
        try (InputStream sample = Objects.requireNonNull(DrillHouse.class.getResourceAsStream(SAMPLES + AGREEMENT))) {
            String text = new String(sample.readAllBytes(), StandardCharsets.UTF_8);
            Files.writeString(home.agreements().resolve(AGREEMENT), text.replace("verify: 3", "verify: " + limit));
        }
    }

    /** Starts what does not run. */
    void start() throws IOException, InterruptedException, Failure {
        house.start();
    }

    void stop() throws IOException, InterruptedException, Failure {
        house.stop();
    }

    Home home() {
        return house.home();
    }

    Addresses addresses() {
        return house.addresses();
    }

    List<DrillNode> nodes() {
        return nodes;
    }

    List<BusClient> clients() throws IOException {
        List<BusClient> clients = new ArrayList<>();
        for (DrillNode node : nodes) {
            clients.add(BusClient.as(SYSTEM, home(), node.address(), surroundings.words()));
        }
        return clients;
    }

    /** The running process of a node. */
    ProcessHandle process(DrillNode node) throws IOException {
        return house.part(node.name()).find().orElseThrow();
    }
}
