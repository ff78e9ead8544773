package id.simpul.cli.drill;

import id.simpul.cli.client.BusClient;
import id.simpul.cli.console.Failure;
import id.simpul.cli.console.Progress;
import id.simpul.cli.home.Addresses;
import id.simpul.cli.home.Home;
import id.simpul.cli.home.Surroundings;
import id.simpul.cli.installation.House;
import id.simpul.cli.installation.JavaMain;
import id.simpul.cli.process.Waiting;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The installation of a drill: its own home, free ports, one or two bus processes, and a quota of its own. */
final class DrillHouse {

    /** The system that submits cases. */
    static final String PORTAL = "3509.portal.mpp";

    static final String CREDENTIAL = "dukcapil-kecamatan-sumbersari";

    private static final String SYSTEM = "3509.kecamatan-sumbersari.pelayanan";
    private static final String SAMPLES = "/id/simpul/cli/development/agreements/";
    private static final String AGREEMENT = "pks-kecamatan-sumbersari-2026.yaml";
    /** The agreement under which cases ask Dukcapil. */
    static final String DISNAKER = "pks-disnaker-2026.yaml";

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
            writeAgreement(home, AGREEMENT, "verify: 3", "verify: " + limit);
            return nodes.stream().map(node -> node.main(home, ports, List.of())).toList();
        });
        return new DrillHouse(house, nodes, surroundings);
    }

    /** An installation with one bus process, in which cases travel to Disnaker. */
    static DrillHouse forCases(Surroundings surroundings, Progress progress, Disturbance disturbance)
            throws IOException, InterruptedException, Failure {
        List<DrillNode> nodes = new ArrayList<>();
        House house = House.prepare(surroundings, "drill", progress, (home, ports) -> {
            writeAgreement(home, DISNAKER, "verify: 500", "verify: 1000000");
            disturbance.prepare(home);
            nodes.add(DrillNode.expectedAt(ports));
            List<JavaMain> mains = new ArrayList<>(disturbance.programs(home));
            mains.add(nodes.get(0).main(home, ports, disturbance.settings()));
            return mains;
        });
        return new DrillHouse(house, nodes, surroundings);
    }

    /** The sample agreement with the drill's own limit; a file that is there is not replaced by the samples. */
    private static void writeAgreement(Home home, String name, String limit, String other) throws IOException {
        try (InputStream sample = Objects.requireNonNull(DrillHouse.class.getResourceAsStream(SAMPLES + name))) {
            String text = new String(sample.readAllBytes(), StandardCharsets.UTF_8);
            if (!text.contains(limit)) {
                throw new IllegalStateException("The sample " + name + " does not say " + limit);
            }
            Files.writeString(home.agreements().resolve(name), text.replace(limit, other));
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

    /** A system that calls the first node. */
    BusClient client(String system) throws IOException {
        return BusClient.as(system, house.home(), nodes.get(0).address(), surroundings.words());
    }

    /**
     * Ends a node as if the power went: at a crash point, or at once. A crash point that is not reached in time ends it too.
     *
     * @param way {@code kill}, or the name of a crash point
     */
    void end(DrillNode node, String way, Duration within) throws IOException, InterruptedException {
        ProcessHandle process = process(node);
        if (!way.equals("kill")) {
            node.armCrash(way);
            Waiting.until(within, () -> !process.isAlive());
        }
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Kills these parts at one moment. */
    void kill(List<String> parts) throws IOException {
        List<ProcessHandle> processes = new ArrayList<>();
        for (String part : parts) {
            processes.add(house.part(part).find().orElseThrow());
        }
        processes.forEach(ProcessHandle::destroyForcibly);
        processes.forEach(process -> process.onExit().join());
    }

    /** Ends a part as an operator would. */
    void stop(String part) throws IOException, InterruptedException, Failure {
        house.part(part).stop();
    }

    /** The running process of a node. */
    private ProcessHandle process(DrillNode node) throws IOException {
        return house.part(node.name()).find().orElseThrow();
    }
}
