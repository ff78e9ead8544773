package id.simpul.cli.drill;

import id.simpul.cli.home.Home;
import id.simpul.cli.home.Ports;
import id.simpul.cli.installation.JavaMain;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

/** One bus process of a drill. */
record DrillNode(String name, int edge, int management, int control) {

    /** A node on three free ports. */
    static DrillNode onFreePorts(String name) throws IOException {
        Ports free = Ports.free();
        return new DrillNode(name, free.edge(), free.management(), free.postgres());
    }

    URI address() {
        return URI.create("https://localhost:" + edge);
    }

    /** The bus process that this node is, with a control port; several of them share one database. */
    JavaMain main(Home home, Ports ports) {
        Ports own = ports.ofBus(edge, management);
        return JavaMain.bus(
                name,
                home,
                own,
                List.of(
                        "--simpul.node=" + name,
                        "--simpul.control.port=" + control,
                        "--spring.artemis.embedded.data-directory="
                                + home.path().resolve("artemis").resolve(name)));
    }

    /** Arms a crash point; the next exchange that reaches it takes the process down, often before this is answered. */
    void armCrash(String point) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + control + "/control/crash"))
                .PUT(HttpRequest.BodyPublishers.ofString(point))
                .build();
        try {
            int status = HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            if (status != 204) {
                throw new IllegalStateException("Control port of " + name + " answered " + status);
            }
        } catch (IOException diedAtOnce) {
            // That is what was asked for; the caller waits for the process to end.
        }
    }
}
