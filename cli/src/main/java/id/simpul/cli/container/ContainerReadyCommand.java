package id.simpul.cli.container;

import id.simpul.cli.home.Addresses;
import id.simpul.cli.home.Home;
import id.simpul.cli.home.Ports;
import id.simpul.cli.home.Surroundings;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Asks the bus in this container whether it is ready. Exit code 0 when it is, else 1; for the health check of an image. */
@Command(name = "ready", mixinStandardHelpOptions = true, sortOptions = false)
final class ContainerReadyCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Surroundings surroundings;

    ContainerReadyCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        Home place = surroundings.home().existing();
        HttpRequest question = HttpRequest.newBuilder(
                        Addresses.of(Ports.remembered(place)).management().resolve("/actuator/health/readiness"))
                .timeout(PATIENCE)
                .build();
        try {
            HttpResponse<Void> answer = HttpClient.newBuilder()
                    .connectTimeout(PATIENCE)
                    .build()
                    .send(question, HttpResponse.BodyHandlers.discarding());
            return answer.statusCode() == 200 ? 0 : 1;
        } catch (IOException notYet) {
            return 1;
        }
    }
}
