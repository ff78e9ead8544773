package id.simpul.sandbox.bpjs;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import id.simpul.sandbox.bpjs.BpjsFault.Mode;
import id.simpul.sandbox.web.Http;
import id.simpul.sandbox.web.Json;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code GET /vclaim-rest/Peserta/nik/{nik}/tglSEP/{date}} and {@code .../nokartu/{card}/...}. Business failures come with
 * status 200 and their code in the envelope, as the real service's do.
 */
final class VclaimService implements HttpHandler {

    private static final Pattern PATH =
            Pattern.compile("/vclaim-rest/Peserta/(?:(nik)/([0-9]{16})|(nokartu)/([0-9]{13}))/tglSEP/([0-9-]{10})");

    private static final Set<Mode> SPOILT =
            EnumSet.of(Mode.DOWN, Mode.NOTHING, Mode.ERROR500, Mode.HTML, Mode.HTTP401, Mode.BUSY);

    private final Login login;
    private final Members members;
    private final BpjsFaults faults;
    private final BpjsCalls calls;
    private final CountDownLatch closing;

    /** @param closing ends every wait */
    VclaimService(Login login, Members members, BpjsFaults faults, BpjsCalls calls, CountDownLatch closing) {
        this.login = login;
        this.members = members;
        this.faults = faults;
        this.calls = calls;
        this.closing = closing;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        BpjsFault fault = faults.strike();
        // Read first, whatever the answer: a body left behind would stand before the next request of the connection.
        Http.body(exchange);
        if (fault.mode() == Mode.SLOW) {
            await(fault.millis());
        }
        if (isSpoilt(exchange, fault.mode())) {
            return;
        }
        if (!exchange.getRequestMethod().equals("GET")) {
            Http.send(exchange, 405, "text/plain", "Method Not Allowed");
        } else if (!Http.saysJson(exchange)) {
            note(exchange, "415");
            Http.send(exchange, 415, "text/plain", "Unsupported Media Type");
        } else {
            BpjsAnswer answer = answer(exchange, fault.mode());
            note(exchange, answer.code());
            answer.send(exchange, fault);
        }
    }

    private boolean isSpoilt(HttpExchange exchange, Mode mode) throws IOException {
        if (SPOILT.contains(mode)) {
            // Before the answer, so that who has the answer finds the call.
            note(exchange, mode.key());
        }
        switch (mode) {
            case DOWN, NOTHING -> exchange.close();
            case ERROR500 -> Http.send(exchange, 500, "text/html", "<h1>Internal Server Error</h1>");
            case HTML -> Http.send(exchange, 200, "text/html", "<html><body>Silakan masuk</body></html>");
            case HTTP401 -> Http.send(exchange, 401, "text/plain", "Unauthorized");
            case BUSY -> Http.send(exchange, 429, "text/plain", "Too Many Requests");
            default -> {
                return false;
            }
        }
        return true;
    }

    private BpjsAnswer answer(HttpExchange exchange, Mode fault) {
        Login.Result result = login.judge(exchange.getRequestHeaders(), fault == Mode.CLOCK_SKEW);
        if (result instanceof Login.Result.Refused refused) {
            return BpjsAnswer.refusal(refused.code(), refused.message());
        }
        if (fault == Mode.UNKNOWN_CODE) {
            return BpjsAnswer.refusal("777", "Kesalahan yang belum dikenal pada " + exchange.getRequestURI());
        }
        Matcher path = PATH.matcher(exchange.getRequestURI().getRawPath());
        if (!path.matches() || !isDay(path.group(5))) {
            return BpjsAnswer.refusal("400", "Parameter tidak sesuai");
        }
        Optional<Membership> member =
                path.group(1) == null ? members.byCard(path.group(4)) : members.byNik(path.group(2));
        return member.map(found -> success(found, (Login.Result.Known) result, fault))
                .orElseGet(() -> BpjsAnswer.refusal("201", "Peserta tidak ditemukan"));
    }

    private BpjsAnswer success(Membership found, Login.Result.Known known, Mode fault) {
        Membership shown = fault == Mode.WRONG_PERSON ? members.somebodyElse(found) : found;
        Map<String, Object> plain = shown.asAnswer();
        String json = fault == Mode.BOMB ? "\"" + "a".repeat(200_000) + "\"" : Json.text(plain);
        String timestamp = known.timestamp();
        return switch (fault) {
            case PLAIN -> new BpjsAnswer("200", "OK", plain);
            case EMPTY -> new BpjsAnswer("200", "OK", null);
            case UNALIGNED -> new BpjsAnswer("200", "OK", "nFwmmYtCKGfGDG++LZgH");
            case NOT_BASE64 -> new BpjsAnswer("200", "OK", "*** bukan base64 ***");
            case OTHER_KEY -> new BpjsAnswer("200", "OK", Sealing.seal(json, known.customer(), "1" + timestamp));
            default -> new BpjsAnswer("200", "OK", Sealing.seal(json, known.customer(), timestamp));
        };
    }

    private void note(HttpExchange exchange, String answer) {
        String path = exchange.getRequestURI().getRawPath().replaceAll("[0-9]{13,}", "*");
        String timestamp = exchange.getRequestHeaders().getFirst("X-timestamp");
        String signature = exchange.getRequestHeaders().getFirst("X-signature");
        calls.add(new BpjsCalls.Call(
                path, timestamp == null ? "" : timestamp, signature == null ? "" : signature, answer));
    }

    private static boolean isDay(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeException notADay) {
            return false;
        }
    }

    private void await(long millis) {
        try {
            closing.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
