package id.simpul.sandbox.disnaker;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import id.simpul.sandbox.web.Http;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The service's front: login, the fault in force, and the counter behind it. */
final class SiapkerjaService implements HttpHandler {

    private final String apiKey;
    private final Counter counter;
    private final OpdFaults faults;
    private final CountDownLatch closing;

    /** @param closing ends every wait */
    SiapkerjaService(String apiKey, Counter counter, OpdFaults faults, CountDownLatch closing) {
        this.apiKey = apiKey;
        this.counter = counter;
        this.faults = faults;
        this.closing = closing;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        // Read first, whatever the answer: a body left behind would stand before the next request of the connection.
        byte[] body = Http.body(exchange);
        OpdFault fault = faults.strike(exchange.getRequestMethod());
        if (spoiltBefore(exchange, fault)) {
            return;
        }
        if (!isKnown(exchange)) {
            Reply.refusal(401, "kunci_api_salah", "Kunci API tidak dikenal.").send(exchange);
        } else if (body.length > Http.LARGEST_REQUEST) {
            Reply.refusal(413, "terlalu_besar", "Permintaan terlalu besar.").send(exchange);
        } else {
            send(exchange, counter.serve(exchange, body), fault);
        }
    }

    private boolean spoiltBefore(HttpExchange exchange, OpdFault fault) throws IOException {
        switch (fault.mode()) {
            case DOWN -> exchange.close();
            case ERROR_BEFORE ->
                Http.send(exchange, 500, "text/html", "<h1>Whoops, looks like something went wrong.</h1>");
            case BUSY -> {
                exchange.getResponseHeaders().set("Retry-After", Long.toString(Math.max(1, fault.millis() / 1000)));
                Reply.refusal(503, "sibuk", "Server sedang sibuk.").send(exchange);
            }
            case HTML -> Http.send(exchange, 200, "text/html", "<html><body>Silakan masuk</body></html>");
            case ERROR_TEXT -> Http.send(exchange, 200, "text/html", "Fatal error: Uncaught PDOException in kirim.php");
            case FAILED_TEXT ->
                Reply.refusal(200, "gagal", "Data gagal disimpan.").send(exchange);
            case UNAUTHORIZED ->
                Reply.refusal(401, "kunci_api_salah", "Kunci API tidak dikenal.")
                        .send(exchange);
            case NONE, SLOW, ERROR_AFTER, RESET_AFTER, BROKEN_JSON, HALF, HUGE, BOM, LATIN1, ZERO_DATE -> {
                return false;
            }
        }
        return true;
    }

    private void send(HttpExchange exchange, Reply reply, OpdFault fault) throws IOException {
        switch (fault.mode()) {
            case SLOW -> {
                await(fault.millis());
                reply.send(exchange);
            }
            case ERROR_AFTER -> Http.send(exchange, 500, "text/html", "<h1>Allowed memory size exhausted</h1>");
            case RESET_AFTER -> exchange.close();
            case BROKEN_JSON -> reply.sendBroken(exchange);
            case HALF -> reply.sendHalf(exchange);
            case HUGE -> reply.sendHuge(exchange);
            case BOM -> reply.sendAfter("\uFEFF", exchange);
            case LATIN1 -> reply.sendLatin(exchange);
            case ZERO_DATE -> reply.with("tanggal", "0000-00-00").send(exchange);
            case NONE, DOWN, ERROR_BEFORE, BUSY, HTML, FAILED_TEXT, ERROR_TEXT, UNAUTHORIZED -> reply.send(exchange);
        }
    }

    private boolean isKnown(HttpExchange exchange) {
        String shown = exchange.getRequestHeaders().getFirst("X-API-Key");
        return shown != null
                && MessageDigest.isEqual(
                        shown.getBytes(StandardCharsets.UTF_8), apiKey.getBytes(StandardCharsets.UTF_8));
    }

    private void await(long millis) {
        try {
            closing.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
