package id.simpul.cli.installation;

import id.simpul.cli.home.Home;
import id.simpul.cli.home.Ports;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;

/** A pair of Artemis brokers with a shared store, each a process of its own. */
public record BrokerPair(One primary, One backup) {

    private static final String MAIN = "id.simpul.bus.control.BrokerProcess";

    /**
     * One of the pair.
     *
     * @param state a port at which it says whether it is the active one
     */
    public record One(String name, int port, int state) {

        public boolean isActive() throws InterruptedException {
            HttpRequest question = HttpRequest.newBuilder(URI.create(address())).build();
            try {
                return HttpClient.newHttpClient()
                        .send(question, HttpResponse.BodyHandlers.ofString())
                        .body()
                        .equals("active");
            } catch (IOException dead) {
                return false;
            }
        }

        private String address() {
            return "http://127.0.0.1:" + state + "/";
        }

        private JavaMain main(String role, One other, Home home) {
            return new JavaMain(
                    name,
                    MAIN,
                    "128m",
                    List.of(
                            "--role", role,
                            "--port", Integer.toString(port),
                            "--other", Integer.toString(other.port),
                            "--state", Integer.toString(state),
                            "--data", home.path().resolve("brokers").toString(),
                            "--password-file",
                                    home.secrets().resolve("broker.password").toString()),
                    List.of(new Part.Listens(state, "--state")),
                    new JavaMain.Health(address(), Optional.empty()));
        }
    }

    public static BrokerPair onFreePorts() throws IOException {
        Ports free = Ports.free();
        return new BrokerPair(
                new One("broker-1", free.edge(), free.management()),
                new One("broker-2", free.sandbox(), free.sandboxControl()));
    }

    public List<JavaMain> mains(Home home) {
        return List.of(primary.main("primary", backup, home), backup.main("backup", primary, home));
    }

    /** How the bus is told of the pair; by settings alone. */
    public List<String> settings() {
        return List.of(
                "--spring.artemis.mode=native",
                "--spring.artemis.user=simpul",
                "--spring.artemis.broker-url=(tcp://127.0.0.1:" + primary.port() + ",tcp://127.0.0.1:" + backup.port()
                        + ")?ha=true&reconnectAttempts=-1&retryInterval=500");
    }
}
