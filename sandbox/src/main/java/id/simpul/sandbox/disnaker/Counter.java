package id.simpul.sandbox.disnaker;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import id.simpul.sandbox.disnaker.Register.Outcome;
import id.simpul.sandbox.disnaker.Register.Result;
import id.simpul.sandbox.web.Http;
import id.simpul.sandbox.web.Json;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Does what is asked, and says what the service answers when nothing spoils it. */
final class Counter {

    private static final Pattern KEY = Pattern.compile("[!-~]{1,200}");
    private static final Pattern QUERY = Pattern.compile("kunci=(.+)");
    private static final Pattern ONE = Pattern.compile("/api/permohonan/([A-Z0-9-]{1,40})(/perbaikan|/batal)?");

    private final Register register;
    private final Officer officer;

    Counter(Register register, Officer officer) {
        this.register = register;
        this.officer = officer;
    }

    Reply serve(HttpExchange exchange, byte[] body) {
        String path = exchange.getRequestURI().getPath();
        boolean isPost = exchange.getRequestMethod().equals("POST");
        Matcher one = ONE.matcher(path);
        if (path.equals("/api/permohonan")) {
            return isPost ? register(exchange, body) : inquiry(exchange);
        }
        if (!one.matches() || isPost == (one.group(2) == null)) {
            return Reply.refusal(404, "alamat_tidak_ada", "Alamat tidak ditemukan.");
        }
        return isPost ? change(exchange, one, body) : status(one.group(1));
    }

    private Reply register(HttpExchange exchange, byte[] body) {
        Optional<JsonNode> json = Http.saysJson(exchange) ? Json.object(body) : Optional.empty();
        Optional<String> key = key(exchange);
        if (json.isEmpty() || key.isEmpty()) {
            return Reply.refusal(400, "permintaan_salah", "Kirim JSON dan tajuk Idempotency-Key.");
        }
        for (String column : new String[] {"nomor", "nama", "nik"}) {
            if (json.get().path(column).asText().isBlank()) {
                return Reply.refusal(422, "data_tidak_lengkap", "Kolom " + column + " wajib diisi.");
            }
        }
        JsonNode nik = json.get().path("nik");
        if (!nik.isTextual() || !nik.textValue().matches("\\d{16}")) {
            return Reply.refusal(422, "nik_salah", "Kolom nik adalah teks dengan 16 angka.");
        }
        String nomor = json.get().path("nomor").asText();
        return answer(register.register(key.get(), nomor, fingerprint("", body)), 201);
    }

    private Reply change(HttpExchange exchange, Matcher one, byte[] body) {
        Optional<String> key = key(exchange);
        if (key.isEmpty()) {
            return Reply.refusal(400, "permintaan_salah", "Kirim tajuk Idempotency-Key.");
        }
        String fingerprint = fingerprint(exchange.getRequestURI().getPath(), body);
        return answer(
                one.group(2).equals("/batal")
                        ? register.cancel(one.group(1), key.get(), fingerprint)
                        : register.correct(one.group(1), key.get(), fingerprint),
                200);
    }

    private Reply answer(Result result, int done) {
        return switch (result.outcome()) {
            case DONE, REPEATED -> {
                Application application = result.application().orElseThrow();
                if (result.outcome() == Outcome.DONE) {
                    officer.hasWork(application);
                }
                // A repeated answer is the first one, whatever the officer has decided meanwhile.
                Status status = done == 201 ? Status.DITERIMA : application.status();
                yield new Reply(
                        result.outcome() == Outcome.DONE ? done : 200,
                        Map.of("nomorDaftar", application.nomorDaftar(), "status", status.key()));
            }
            case KEY_TAKEN -> Reply.refusal(409, "kunci_terpakai", "Kunci sudah dipakai untuk permintaan lain.");
            case UNKNOWN -> unknownNumber();
            case NOT_NOW -> Reply.refusal(409, "tidak_dapat", "Tidak dapat pada status permohonan saat ini.");
        };
    }

    private Reply inquiry(HttpExchange exchange) {
        String query = exchange.getRequestURI().getQuery();
        Matcher key = QUERY.matcher(query == null ? "" : query);
        if (!key.matches()) {
            return Reply.refusal(400, "permintaan_salah", "Pakai ?kunci=...");
        }
        return register.findByKey(key.group(1))
                .map(application -> found(application, key.group(1)))
                .orElseGet(() -> Reply.refusal(404, "kunci_tidak_dikenal", "Tidak ada permohonan dengan kunci itu."));
    }

    /** Under the key that was asked for: a correction has its own. */
    private static Reply found(Application application, String key) {
        Map<String, Object> answer = application.asAnswer();
        answer.put("kunci", key);
        return new Reply(200, answer);
    }

    private Reply status(String number) {
        return register.find(number)
                .map(application -> new Reply(200, application.asAnswer()))
                .orElseGet(Counter::unknownNumber);
    }

    private static Reply unknownNumber() {
        return Reply.refusal(404, "nomor_tidak_dikenal", "Tidak ada permohonan dengan nomor itu.");
    }

    private static Optional<String> key(HttpExchange exchange) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst("Idempotency-Key"))
                .filter(key -> KEY.matcher(key).matches());
    }

    private static String fingerprint(String path, byte[] body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(path.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has it", e);
        }
    }
}
