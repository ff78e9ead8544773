package id.simpul.cli.installation;

import id.simpul.cli.home.Development;
import id.simpul.cli.home.Home;
import id.simpul.cli.home.Ports;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How one of our Java programs is run.
 *
 * @param memory most heap, as the JVM writes it
 */
public record JavaMain(
        String name, String mainClass, String memory, List<String> arguments, List<Part.Listens> ports, Health health) {

    /**
     * Where the program says that it is ready, with status 200.
     *
     * @param authority PEM of the CA to trust, where the address is HTTPS
     */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    public record Health(String address, Optional<Path> authority) {}

    static JavaMain bus(Home home, Ports ports) {
        return bus("bus", home, ports, List.of());
    }

    /** @param more arguments beside those that every bus process gets */
    public static JavaMain bus(String name, Home home, Ports ports, List<String> more) {
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=" + ports.edge(),
                "--management.server.port=" + ports.management(),
                "--simpul.home=" + home,
                "--simpul.services=" + home.services(),
                "--simpul.region=" + Development.REGION,
                "--simpul.profile=development",
                "--simpul.database.url=jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/simpul"));
        arguments.addAll(more);
        return new JavaMain(
                name,
                "id.simpul.bus.Bus",
                "256m",
                arguments,
                List.of(
                        new Part.Listens(ports.edge(), "--edge-port"),
                        new Part.Listens(ports.management(), "--management-port")),
                new Health("http://127.0.0.1:" + ports.management() + "/actuator/health/readiness", Optional.empty()));
    }

    /** The same with another main class. */
    public JavaMain running(String otherClass) {
        return new JavaMain(name, otherClass, memory, arguments, ports, health);
    }

    static JavaMain sandbox(Home home, Ports ports) {
        return new JavaMain(
                "sandbox",
                "id.simpul.sandbox.Sandbox",
                "512m",
                List.of(
                        "--port", Integer.toString(ports.sandbox()),
                        "--control-port", Integer.toString(ports.sandboxControl()),
                        "--certificate",
                                home.certs().resolve("sandbox/dukcapil.crt").toString(),
                        "--key", home.certs().resolve("sandbox/dukcapil.key").toString(),
                        "--institutions",
                                home.sandbox().resolve("institutions.yaml").toString(),
                        "--residents", "100000",
                        "--journal", home.logs().resolve("sandbox-calls.jsonl").toString()),
                List.of(
                        new Part.Listens(ports.sandbox(), "--sandbox-port"),
                        new Part.Listens(ports.sandboxControl(), "--sandbox-control-port")),
                new Health(
                        "https://localhost:" + ports.sandboxControl() + "/control/health",
                        Optional.of(home.certs().resolve("sandbox/ca.crt"))));
    }
}
