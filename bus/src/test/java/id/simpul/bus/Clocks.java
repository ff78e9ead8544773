package id.simpul.bus;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.bus.control.ControlPort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Moves the clock of a bus that has a control port. */
final class Clocks {

    private Clocks() {}

    /** @param offset from the real time */
    static void move(BusUnderTest bus, Duration offset) {
        URI address =
                URI.create("http://127.0.0.1:" + bus.part(ControlPort.class).port() + "/control/clock");
        HttpRequest request = HttpRequest.newBuilder(address)
                .PUT(HttpRequest.BodyPublishers.ofString(offset.toString()))
                .build();
        try {
            assertThat(HttpClient.newHttpClient()
                            .send(request, HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(204);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
