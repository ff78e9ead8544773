package id.simpul.cli.bench.cases;

import id.simpul.cli.client.BusClient;
import id.simpul.cli.client.SandboxControl;
import id.simpul.cli.console.Failure;
import id.simpul.cli.console.Progress;
import id.simpul.cli.home.Home;
import id.simpul.cli.home.Surroundings;
import id.simpul.cli.installation.House;
import id.simpul.cli.installation.JavaMain;
import id.simpul.cli.installation.Part;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** The installation of a measurement of cases: the bus, the simulated Dukcapil, and siapkerja of Disnaker. */
final class CaseBenchHouse {

    static final String PORTAL = "3509.portal.mpp";

    private final House house;
    private final Surroundings surroundings;

    private CaseBenchHouse(House house, Surroundings surroundings) {
        this.house = house;
        this.surroundings = surroundings;
    }

    static CaseBenchHouse prepare(Surroundings surroundings, List<String> busArguments, Progress progress)
            throws IOException, InterruptedException, Failure {
        House house = House.prepare(surroundings, "bench", progress, (home, ports) -> {
            new CaseBenchFiles(home).write();
            List<String> arguments = new ArrayList<>(List.of(
                    "--simpul.node=bus",
                    "--simpul.cases.quota-share=100",
                    "--spring.artemis.embedded.data-directory="
                            + home.path().resolve("artemis").resolve("bus")));
            arguments.addAll(busArguments);
            return List.of(JavaMain.bus("bus", home, ports, arguments));
        });
        return new CaseBenchHouse(house, surroundings);
    }

    /** Starts what does not run. */
    void start() throws IOException, InterruptedException, Failure {
        house.start();
    }

    void stop() throws IOException, InterruptedException, Failure {
        house.stop();
    }

    Part bus() {
        return house.part("bus");
    }

    Home home() {
        return house.home();
    }

    String database() {
        return house.addresses().database();
    }

    URI edge() {
        return house.addresses().edge();
    }

    BusClient portal() throws IOException {
        return BusClient.as(PORTAL, home(), edge(), surroundings.words());
    }

    SandboxControl siapkerja() throws IOException {
        return SandboxControl.ofSiapkerja(home(), house.addresses());
    }

    SandboxControl dukcapil() throws IOException {
        return SandboxControl.of(home(), house.addresses());
    }
}
