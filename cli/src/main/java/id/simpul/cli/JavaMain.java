package id.simpul.cli;

import java.util.List;

/**
 * How one of our Java programs is run.
 *
 * @param memory most heap, as the JVM writes it
 * @param health address that answers 200 when the program is ready
 */
record JavaMain(
        String name, String mainClass, String memory, List<String> arguments, List<Part.Listens> ports, String health) {

    static JavaMain bus(Home home, Ports ports) {
        return new JavaMain("bus", "id.simpul.bus.Bus", "256m",
                List.of(
                        "--server.port=" + ports.edge(),
                        "--management.server.port=" + ports.management(),
                        "--simpul.home=" + home,
                        "--simpul.database.url=jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/simpul"),
                List.of(new Part.Listens(ports.edge(), "--edge-port"),
                        new Part.Listens(ports.management(), "--management-port")),
                "http://127.0.0.1:" + ports.management() + "/actuator/health/readiness");
    }

    static JavaMain sandbox(Home home, Ports ports) {
        return new JavaMain("sandbox", "id.simpul.sandbox.Sandbox", "512m",
                List.of(
                        "--port", Integer.toString(ports.sandbox()),
                        "--control-port", Integer.toString(ports.sandboxControl()),
                        "--certificate", home.certs().resolve("sandbox/dukcapil.crt").toString(),
                        "--key", home.certs().resolve("sandbox/dukcapil.key").toString(),
                        "--institutions", home.sandbox().resolve("institutions.yaml").toString(),
                        "--residents", "100000",
                        "--journal", home.logs().resolve("sandbox-calls.jsonl").toString()),
                List.of(new Part.Listens(ports.sandbox(), "--sandbox-port"),
                        new Part.Listens(ports.sandboxControl(), "--sandbox-control-port")),
                "http://127.0.0.1:" + ports.sandboxControl() + "/control/health");
    }
}
