package id.simpul.sandbox.web;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What the service and its control do alike with HTTP. */
public final class Http {

    /** No request of the service comes near it. */
    public static final int LARGEST_REQUEST = 64 * 1024;

    private Http() {}

    public static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    public static void sendJson(HttpExchange exchange, int status, Object body) throws IOException {
        send(exchange, status, "application/json", Json.text(body));
    }

    public static boolean saysJson(HttpExchange exchange) {
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        return type != null
                && type.toLowerCase(Locale.ROOT).split(";", 2)[0].strip().equals("application/json");
    }

    /** One byte more than is allowed, when there is more. */
    public static byte[] body(HttpExchange exchange) throws IOException {
        return exchange.getRequestBody().readNBytes(LARGEST_REQUEST + 1);
    }
}
