package id.simpul.sandbox.dinsos;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import id.simpul.sandbox.dinsos.Envelope.Request;
import id.simpul.sandbox.disnaker.OpdFault;
import id.simpul.sandbox.disnaker.OpdFaults;
import id.simpul.sandbox.web.Http;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The service's front: the WSDL, login, the fault in force, and the desk behind it. */
final class SimbansosService implements HttpHandler {

    private static final String XML = "text/xml; charset=utf-8";
    private static final Pattern NIK = Pattern.compile("[0-9]{16}");
    private static final int BLOCKS = 512;

    private final byte[] login;
    private final AidDesk desk;
    private final OpdFaults faults;
    private final CountDownLatch closing;

    /** @param closing ends every wait */
    SimbansosService(String user, String password, AidDesk desk, OpdFaults faults, CountDownLatch closing) {
        this.login = (user + '\n' + password).getBytes(StandardCharsets.UTF_8);
        this.desk = desk;
        this.faults = faults;
        this.closing = closing;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        byte[] body = Http.body(exchange);
        if (exchange.getRequestMethod().equals("GET")) {
            Http.send(exchange, 200, XML, wsdl());
            return;
        }
        OpdFault fault = faults.strike(exchange.getRequestMethod());
        if (!spoiltBefore(exchange, body, fault)) {
            answer(exchange, body, fault);
        }
    }

    private boolean spoiltBefore(HttpExchange exchange, byte[] body, OpdFault fault) throws IOException {
        switch (fault.mode()) {
            case DOWN -> exchange.close();
            case ERROR_BEFORE -> sendFault(exchange, "s:Server", "Koneksi basis data gagal");
            case BUSY -> {
                exchange.getResponseHeaders().set("Retry-After", Long.toString(Math.max(1, fault.millis() / 1000)));
                Http.send(exchange, 503, "text/html", "<h1>Service Unavailable</h1>");
            }
            case HTML -> Http.send(exchange, 200, "text/html", "<html><body>Silakan masuk</body></html>");
            case FAILED_TEXT -> sendFault(exchange, "s:Client", "Data gagal disimpan" + quoted(body));
            case ERROR_TEXT -> Http.send(exchange, 200, "text/plain", "Fatal error: Class 'SoapServer' not found");
            case UNAUTHORIZED -> sendFault(exchange, "wsse:FailedAuthentication", "Akun tidak dikenal");
            case NONE, SLOW, ERROR_AFTER, RESET_AFTER, BROKEN_JSON, HALF, HUGE, BOM, LATIN1, ZERO_DATE -> {
                return false;
            }
        }
        return true;
    }

    /** As careless applications do: whom the request was about. */
    private static String quoted(byte[] body) {
        Matcher nik = NIK.matcher(new String(body, StandardCharsets.UTF_8));
        return nik.find() ? ": " + nik.group() : "";
    }

    private void answer(HttpExchange exchange, byte[] body, OpdFault fault) throws IOException {
        Optional<Request> request = Envelope.read(body);
        if (request.isEmpty()) {
            sendFault(exchange, "s:Client", "Bukan envelope SOAP 1.1");
        } else if (!isKnown(request.get())) {
            sendFault(exchange, "wsse:FailedAuthentication", "Akun tidak dikenal");
        } else {
            var answer = desk.serve(request.get());
            if (answer.isEmpty()) {
                sendFault(exchange, "s:Client", "Operasi tidak dikenal");
                return;
            }
            if (fault.mode() == OpdFault.Mode.ZERO_DATE) {
                answer.get().put("tanggalPenetapan", "0000-00-00");
            }
            send(exchange, Envelope.answer(request.get().operation(), answer.get()), fault);
        }
    }

    private void send(HttpExchange exchange, String answer, OpdFault fault) throws IOException {
        byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
        switch (fault.mode()) {
            case SLOW -> {
                await(fault.millis());
                write(exchange, bytes, bytes.length);
            }
            case ERROR_AFTER -> sendFault(exchange, "s:Server", "Memori habis");
            case RESET_AFTER -> exchange.close();
            case BROKEN_JSON -> write(exchange, bytes, bytes.length / 2, bytes.length / 2);
            case HALF -> write(exchange, bytes, bytes.length / 2, bytes.length);
            case HUGE -> {
                String blanks = " ".repeat(64 * 1024).repeat(BLOCKS);
                Http.send(exchange, 200, XML, answer.replaceFirst("</kode>", "</kode>" + blanks));
            }
            case BOM -> Http.send(exchange, 200, XML, "\uFEFF" + answer);
            case LATIN1 -> {
                byte[] latin = answer.replaceFirst("</pesan>", "é</pesan>").getBytes(StandardCharsets.ISO_8859_1);
                write(exchange, latin, latin.length);
            }
            default -> write(exchange, bytes, bytes.length);
        }
    }

    private static void write(HttpExchange exchange, byte[] bytes, int count) throws IOException {
        write(exchange, bytes, count, count);
    }

    private static void write(HttpExchange exchange, byte[] bytes, int count, int announced) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", XML);
        exchange.sendResponseHeaders(200, announced);
        exchange.getResponseBody().write(bytes, 0, count);
        exchange.getResponseBody().flush();
        exchange.close();
    }

    private static void sendFault(HttpExchange exchange, String code, String words) throws IOException {
        Http.send(exchange, 500, XML, Envelope.fault(code, words));
    }

    private static String wsdl() throws IOException {
        try (InputStream in = Objects.requireNonNull(SimbansosService.class.getResourceAsStream("simbansos.wsdl"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private boolean isKnown(Request request) {
        byte[] shown = (request.user() + '\n' + request.password()).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(shown, login);
    }

    private void await(long millis) {
        try {
            closing.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
