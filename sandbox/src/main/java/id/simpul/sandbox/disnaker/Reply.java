package id.simpul.sandbox.disnaker;

import com.sun.net.httpserver.HttpExchange;
import id.simpul.sandbox.web.Http;
import id.simpul.sandbox.web.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** An answer of the service, and the ways in which it can be spoilt. */
record Reply(int status, Map<String, Object> body) {

    private static final String JSON = "application/json";
    private static final int BLOCK = 64 * 1024;
    private static final int BLOCKS = 512;

    static Reply refusal(int status, String kode, String pesan) {
        return new Reply(status, Map.of("status", "gagal", "kode", kode, "pesan", pesan));
    }

    void send(HttpExchange exchange) throws IOException {
        Http.sendJson(exchange, status, body);
    }

    Reply with(String name, String value) {
        Map<String, Object> more = new LinkedHashMap<>(body);
        more.put(name, value);
        return new Reply(status, more);
    }

    void sendAfter(String before, HttpExchange exchange) throws IOException {
        Http.send(exchange, status, JSON, before + Json.text(body));
    }

    /** As a program does that takes texts out of an old database and does not look at them. */
    void sendLatin(HttpExchange exchange) throws IOException {
        byte[] bytes = Json.text(with("catatan", "é").body).getBytes(StandardCharsets.ISO_8859_1);
        exchange.getResponseHeaders().set("Content-Type", JSON + "; charset=utf-8");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    void sendBroken(HttpExchange exchange) throws IOException {
        String text = Json.text(body);
        Http.send(exchange, status, JSON, text.substring(0, text.length() / 2));
    }

    void sendHalf(HttpExchange exchange) throws IOException {
        byte[] bytes = Json.text(body).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", JSON);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes, 0, bytes.length / 2);
        exchange.getResponseBody().flush();
        exchange.close();
    }

    void sendHuge(HttpExchange exchange) throws IOException {
        byte[] block = " ".repeat(BLOCK).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", JSON);
        exchange.sendResponseHeaders(status, 0);
        for (int count = 0; count < BLOCKS; count++) {
            exchange.getResponseBody().write(block);
        }
        exchange.getResponseBody().write(Json.text(body).getBytes(StandardCharsets.UTF_8));
        exchange.close();
    }
}
