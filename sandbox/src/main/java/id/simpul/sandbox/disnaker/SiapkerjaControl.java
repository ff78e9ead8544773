package id.simpul.sandbox.disnaker;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import id.simpul.sandbox.disnaker.Officer.Automatic;
import id.simpul.sandbox.web.Http;
import id.simpul.sandbox.web.Json;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * For people and drills, on a port of its own so that it answers while the service does not:
 * {@code GET /control/health}, {@code /control/efek}, {@code /control/permohonan}; {@code GET|PUT|DELETE /control/faults};
 * {@code POST /control/keputusan}, and {@code GET|PUT|DELETE /control/otomatis}.
 */
final class SiapkerjaControl implements HttpHandler {

    private static final long LONGEST = 3_600_000;

    private final Register register;
    private final Officer officer;
    private final OpdFaults faults;

    SiapkerjaControl(Register register, Officer officer, OpdFaults faults) {
        this.register = register;
        this.officer = officer;
        this.faults = faults;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        Optional<JsonNode> body = Json.object(Http.body(exchange));
        switch (exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath()) {
            case "GET /control/health" -> Http.sendJson(exchange, 200, health());
            case "GET /control/efek" -> Http.sendJson(exchange, 200, effects());
            case "GET /control/permohonan" -> Http.sendJson(exchange, 200, applications());
            case "GET /control/faults" ->
                Http.sendJson(exchange, 200, faults.current().asAnswer());
            case "PUT /control/faults" -> putFault(exchange, body);
            case "DELETE /control/faults" -> {
                faults.lift();
                Http.sendJson(exchange, 200, faults.current().asAnswer());
            }
            case "POST /control/keputusan" -> decide(exchange, body);
            case "GET /control/otomatis" -> Http.sendJson(exchange, 200, automatic());
            case "PUT /control/otomatis" -> putAutomatic(exchange, body);
            case "DELETE /control/otomatis" -> {
                officer.decideAutomatically(Optional.empty());
                Http.sendJson(exchange, 200, automatic());
            }
            default -> Http.sendJson(exchange, 404, Map.of("error", "Unknown: see /control/health"));
        }
    }

    private Map<String, Object> health() {
        Map<String, Object> health = new LinkedHashMap<>();
        health.put("status", "up");
        health.put("effects", register.effects().size());
        health.put("fault", faults.current().mode().key());
        health.put("modes", OpdFault.catalogue());
        return health;
    }

    private Map<String, Object> effects() {
        List<Entry> effects = register.effects();
        return Map.of(
                "count",
                effects.size(),
                "efek",
                effects.stream().map(Entry::asEffect).toList());
    }

    private Map<String, Object> applications() {
        List<Map<String, Object>> all = register.all().stream()
                .map(application -> {
                    Map<String, Object> shown = application.asAnswer();
                    shown.put("terkirim", !application.isUntold());
                    return shown;
                })
                .toList();
        return Map.of("count", all.size(), "permohonan", all);
    }

    private Map<String, Object> automatic() {
        return officer.automatic()
                .map(rule -> Map.<String, Object>of(
                        "millis",
                        rule.after().toMillis(),
                        "status",
                        rule.status().key()))
                .orElse(Map.of());
    }

    private void putFault(HttpExchange exchange, Optional<JsonNode> body) throws IOException {
        Optional<OpdFault> fault = body.flatMap(OpdFault::read);
        if (fault.isEmpty()) {
            String form = "Expected {\"mode\":..., \"times\":0..., \"millis\":0..600000, \"only\":\"GET|POST\"}";
            Http.sendJson(exchange, 400, Map.of("modes", OpdFault.catalogue(), "error", form));
            return;
        }
        faults.set(fault.get());
        Http.sendJson(exchange, 200, fault.get().asAnswer());
    }

    private void decide(HttpExchange exchange, Optional<JsonNode> body) throws IOException {
        JsonNode wanted = body.orElseGet(Json::none);
        Optional<Status> status = Status.find(wanted.path("status").asText());
        if (status.isEmpty()) {
            String form = "Expected {\"nomorDaftar\":..., \"status\":..., \"alasan\":...}";
            Http.sendJson(exchange, 400, Map.of("error", form));
            return;
        }
        Optional<Application> decided = officer.decide(
                wanted.path("nomorDaftar").asText(),
                status.get(),
                wanted.path("alasan").asText());
        if (decided.isEmpty()) {
            Http.sendJson(exchange, 409, Map.of("error", "No such application, or it has come to its end"));
            return;
        }
        Http.sendJson(exchange, 200, decided.get().asAnswer());
    }

    private void putAutomatic(HttpExchange exchange, Optional<JsonNode> body) throws IOException {
        JsonNode wanted = body.orElseGet(Json::none);
        long millis = wanted.path("millis").asLong(-1);
        Optional<Status> status = Status.find(wanted.path("status").asText("terbit"));
        if (millis < 0 || millis > LONGEST || status.isEmpty()) {
            Http.sendJson(exchange, 400, Map.of("error", "Expected {\"millis\":0..3600000, \"status\":\"terbit\"}"));
            return;
        }
        officer.decideAutomatically(Optional.of(new Automatic(Duration.ofMillis(millis), status.get())));
        Http.sendJson(exchange, 200, automatic());
    }
}
