package id.simpul.sandbox.dukcapil;

import com.sun.net.httpserver.HttpExchange;
import id.simpul.sandbox.web.Http;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;

/** Sends an answer, right or as the fault in force wants it. */
final class Misbehaviour {

    private static final String JSON = "application/json";
    private static final String UNSEEN = "Kesalahan yang belum dikenal";
    private static final int BLOCK = 8192;

    private final CountDownLatch closing;
    private final String somebodyElse;

    /** @param closing ends every wait */
    Misbehaviour(CountDownLatch closing, String somebodyElse) {
        this.closing = closing;
        this.somebodyElse = somebodyElse;
    }

    /** Faults that lie in what is said. */
    Reply distort(Reply reply, Fault fault) {
        return switch (fault.mode()) {
            case UNKNOWN_CODE -> Reply.error("77", UNSEEN, OptionalInt.empty());
            case UNKNOWN_TEXT -> Reply.error("", UNSEEN, OptionalInt.empty());
            case UNKNOWN_VERDICT -> changed(reply, (key, value) -> "Barangkali");
            case WRONG_PERSON -> changed(reply, (key, value) -> key.equals("NIK") ? somebodyElse(value) : value);
            case NONE,
                    DOWN,
                    REFUSE,
                    SLOW,
                    STALL,
                    ERROR400,
                    ERROR500,
                    HTML,
                    WRONG_TYPE,
                    TRUNCATED,
                    OVERSIZED,
                    REDIRECT,
                    UNKNOWN_METHOD,
                    EMPTY -> reply;
        };
    }

    /** Faults that lie in how it is sent. */
    void send(HttpExchange exchange, Reply reply, Fault fault) throws IOException {
        switch (fault.mode()) {
            case SLOW -> {
                await(fault.millis());
                Http.send(exchange, 200, JSON, reply.json());
            }
            case STALL -> stall(exchange, reply.json(), fault.millis());
            case TRUNCATED -> truncate(exchange, reply.json());
            case ERROR400 -> Http.send(exchange, 400, "text/plain", "Bad Request");
            case ERROR500 -> Http.send(exchange, 500, "text/html", "<h1>HTTP Status 500</h1>");
            case HTML -> Http.send(exchange, 200, "text/html", "<html><body>Silakan masuk</body></html>");
            case WRONG_TYPE -> Http.send(exchange, 200, "text/plain", reply.json());
            case OVERSIZED -> oversize(exchange, reply.json(), fault.lengthOfOversized());
            case REDIRECT -> {
                exchange.getResponseHeaders()
                        .set("Location", exchange.getRequestURI().getPath());
                Http.send(exchange, 302, JSON, reply.json());
            }
            case EMPTY -> Http.send(exchange, 200, JSON, reply.jsonWithoutContent());
            case NONE, DOWN, REFUSE, UNKNOWN_METHOD, UNKNOWN_CODE, UNKNOWN_TEXT, UNKNOWN_VERDICT, WRONG_PERSON ->
                Http.send(exchange, 200, JSON, reply.json());
        }
    }

    private void stall(HttpExchange exchange, String body, long millis) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", JSON);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes, 0, 1);
        exchange.getResponseBody().flush();
        await(millis);
        exchange.getResponseBody().write(bytes, 1, bytes.length - 1);
        exchange.close();
    }

    private static void truncate(HttpExchange exchange, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", JSON);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes, 0, bytes.length / 2);
        exchange.getResponseBody().flush();
        exchange.close();
    }

    /** White space up to the wanted length, then the answer; a block at a time, so that any length can be sent. */
    private static void oversize(HttpExchange exchange, String body, long length) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        byte[] block = " ".repeat(BLOCK).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", JSON);
        exchange.sendResponseHeaders(200, 0);
        for (long left = length - bytes.length; left > 0; left -= block.length) {
            exchange.getResponseBody().write(block, 0, (int) Math.min(left, block.length));
        }
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static Reply changed(Reply reply, BiFunction<String, Object, Object> change) {
        return new Reply(
                reply.label(),
                reply.records().stream()
                        .map(record -> {
                            Map<String, Object> content = new LinkedHashMap<>(record);
                            content.replaceAll(change);
                            return content;
                        })
                        .toList(),
                reply.quotaLeft());
    }

    /** A number where there was a number. */
    private Object somebodyElse(Object nik) {
        return nik instanceof Number ? (Object) Long.valueOf(somebodyElse) : somebodyElse;
    }

    private void await(long millis) {
        try {
            closing.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
