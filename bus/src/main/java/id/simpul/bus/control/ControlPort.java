package id.simpul.bus.control;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.simpul.routes.CrashPoint;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Locale;

/**
 * {@code PUT /control/crash} with the name of a {@link CrashPoint} such as {@code after-admit}, {@code PUT /control/clock}
 * with an ISO 8601 duration such as {@code PT-5M}, and {@code PUT /control/disk} with the free bytes to pretend, or
 * {@code real}. Loopback only.
 */
public final class ControlPort implements AutoCloseable {

    private static final int LONGEST_TEXT = 100;

    private final HttpServer server;
    private final ArmedCrash crash;
    private final MovableClock clock;
    private final PretendedSpace space;

    public ControlPort(int port, ArmedCrash crash, MovableClock clock, PretendedSpace space) throws IOException {
        this.crash = crash;
        this.clock = clock;
        this.space = space;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/control/", this::handle);
        server.start();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String text = new String(exchange.getRequestBody().readNBytes(LONGEST_TEXT), StandardCharsets.UTF_8).strip();
        int status;
        try {
            status = obey(
                    exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath(), text);
        } catch (IllegalArgumentException | DateTimeException notUnderstood) {
            status = 400;
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private int obey(String what, String text) throws IOException {
        switch (what) {
            case "PUT /control/crash" ->
                crash.arm(CrashPoint.valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_')));
            case "PUT /control/clock" -> clock.moveTo(Duration.parse(text));
            case "PUT /control/disk" -> space.pretend(text);
            default -> {
                return 404;
            }
        }
        return 204;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
