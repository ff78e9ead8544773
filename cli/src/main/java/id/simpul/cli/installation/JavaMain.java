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

    /** The system of Disnaker under whose certificate its application calls the bus. */
    private static final String DISNAKER = Development.REGION + ".disnaker.sisnaker";

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
                sandboxArguments(home, ports),
                List.of(
                        new Part.Listens(ports.sandbox(), "--sandbox-port"),
                        new Part.Listens(ports.sandboxControl(), "--sandbox-control-port"),
                        new Part.Listens(ports.siapkerja(), "--siapkerja-port"),
                        new Part.Listens(ports.siapkerjaControl(), "--siapkerja-control-port"),
                        new Part.Listens(ports.bpjs(), "--bpjs-port"),
                        new Part.Listens(ports.bpjsControl(), "--bpjs-control-port"),
                        new Part.Listens(ports.simbansos(), "--simbansos-port"),
                        new Part.Listens(ports.simbansosControl(), "--simbansos-control-port"),
                        new Part.Listens(ports.sismiop(), "--sismiop-port"),
                        new Part.Listens(ports.sismiopControl(), "--sismiop-control-port")),
                new Health(
                        "https://localhost:" + ports.sismiopControl() + "/control/health",
                        Optional.of(home.certs().resolve("sandbox/ca.crt"))));
    }

    private static List<String> sandboxArguments(Home home, Ports ports) {
        Path member = home.certs().resolve("members");
        return List.of(
                "--port", Integer.toString(ports.sandbox()),
                "--control-port", Integer.toString(ports.sandboxControl()),
                "--certificate", home.certs().resolve("sandbox/dukcapil.crt").toString(),
                "--key", home.certs().resolve("sandbox/dukcapil.key").toString(),
                "--institutions", home.sandbox().resolve("institutions.yaml").toString(),
                "--residents", "100000",
                "--journal", home.logs().resolve("sandbox-calls.jsonl").toString(),
                "--disnaker-port", Integer.toString(ports.siapkerja()),
                "--disnaker-control-port", Integer.toString(ports.siapkerjaControl()),
                "--disnaker-data", home.sandbox().resolve("disnaker").toString(),
                "--disnaker-key-file", home.sandbox().resolve("siapkerja.key").toString(),
                "--disnaker-bus", "https://localhost:" + ports.edge(),
                "--disnaker-bus-authority", home.certs().resolve("root.crt").toString(),
                "--disnaker-client-certificate",
                        member.resolve(DISNAKER + ".crt").toString(),
                "--disnaker-client-key", member.resolve(DISNAKER + ".key").toString(),
                "--bpjs-port", Integer.toString(ports.bpjs()),
                "--bpjs-control-port", Integer.toString(ports.bpjsControl()),
                "--bpjs-customers",
                        home.sandbox().resolve("bpjs-customers.yaml").toString(),
                "--dinsos-port", Integer.toString(ports.simbansos()),
                "--dinsos-control-port", Integer.toString(ports.simbansosControl()),
                "--dinsos-data", home.sandbox().resolve("dinsos").toString(),
                "--dinsos-login-file", home.sandbox().resolve("simbansos.login").toString(),
                "--bapenda-port", Integer.toString(ports.sismiop()),
                "--bapenda-control-port", Integer.toString(ports.sismiopControl()),
                "--bapenda-database", "127.0.0.1:" + ports.postgres());
    }
}
