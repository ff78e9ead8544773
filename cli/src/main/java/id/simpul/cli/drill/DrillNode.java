package id.simpul.cli.drill;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.simpul.cli.home.Home;
import id.simpul.cli.home.Ports;
import id.simpul.cli.installation.JavaMain;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/** One bus process of a drill. */
record DrillNode(String name, int edge, int management, int control) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A node on three free ports. */
    static DrillNode onFreePorts(String name) throws IOException {
        Ports free = Ports.free();
        return new DrillNode(name, free.edge(), free.management(), free.postgres());
    }

    URI address() {
        return URI.create("https://localhost:" + edge);
    }

    /** A node on the ports at which the other parts of the installation expect the bus. */
    static DrillNode expectedAt(Ports ports) throws IOException {
        return new DrillNode(
                "bus", ports.edge(), ports.management(), Ports.free().edge());
    }

    /**
     * The bus process that this node is, with a control port; several of them share one database.
     *
     * @param settings arguments beside those of every node
     */
    JavaMain main(Home home, Ports ports, List<String> settings) {
        List<String> arguments = new ArrayList<>(List.of(
                "--simpul.node=" + name,
                "--simpul.control.port=" + control,
                "--spring.artemis.embedded.data-directory="
                        + home.path().resolve("artemis").resolve(name)));
        arguments.addAll(settings);
        return JavaMain.bus(name, home, ports.ofBus(edge, management), arguments);
    }

    /** Arms a crash point; the next exchange that reaches it takes the process down, often before this is answered. */
    void armCrash(String point) throws InterruptedException {
        try {
            put("crash", point);
        } catch (IOException diedAtOnce) {
            // That is what was asked for; the caller waits for the process to end.
        }
    }

    /** Tells the control port of a running bus. */
    void control(String what, String text) throws InterruptedException {
        try {
            put(what, text);
        } catch (IOException gone) {
            throw new IllegalStateException("The control port of " + name + " does not answer", gone);
        }
    }

    /** What an actuator endpoint says, whatever its status. */
    JsonNode actuator(String name) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + management + "/actuator/" + name))
                .build();
        return JSON.readTree(HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofByteArray())
                .body());
    }

    private void put(String what, String text) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + control + "/control/" + what))
                .PUT(HttpRequest.BodyPublishers.ofString(text))
                .build();
        int status = HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
        if (status != 204) {
            throw new IllegalStateException("Control port of " + name + " answered " + status);
        }
    }
}
