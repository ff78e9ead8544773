package id.simpul.cli.bench;

import id.simpul.cli.home.Home;
import id.simpul.cli.home.Ports;
import id.simpul.cli.installation.JavaMain;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** One bus process of a measurement. */
record BenchNode(String name, int edge, int management) {

    static BenchNode onFreePorts(String name) throws IOException {
        Ports free = Ports.free();
        return new BenchNode(name, free.edge(), free.management());
    }

    /** @param partner address of the method that the bare routes call */
    JavaMain main(Home home, Ports ports, String partner, List<String> more) {
        Ports own = ports.ofBus(edge, management);
        List<String> arguments = new ArrayList<>(List.of(
                "--simpul.node=" + name,
                "--bench.partner=" + partner,
                "--spring.artemis.embedded.data-directory="
                        + home.path().resolve("artemis").resolve(name)));
        arguments.addAll(more);
        JavaMain bus = JavaMain.bus(name, home, own, arguments);
        return bus.running("id.simpul.bench.BenchBus");
    }
}
