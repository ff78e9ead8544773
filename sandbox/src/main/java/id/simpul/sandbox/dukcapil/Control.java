package id.simpul.sandbox.dukcapil;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import id.simpul.sandbox.web.Http;
import id.simpul.sandbox.web.Json;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * For people and drills, on a port of its own so that it answers while the service does not:
 * {@code GET /control/health}, {@code /control/samples}, {@code /control/calls}; {@code GET|PUT|DELETE /control/faults},
 * whose modes {@code /control/health} explains; {@code GET|DELETE /control/institutions} and
 * {@code GET|PUT|DELETE /control/institutions/{id}}.
 */
final class Control implements HttpHandler {

    private static final int SHOWN = 1000;

    private final Population population;
    private final CallJournal journal;
    private final Faults faults;
    private final InstitutionControl institutions;

    Control(Population population, CallJournal journal, Faults faults, InstitutionControl institutions) {
        this.population = population;
        this.journal = journal;
        this.faults = faults;
        this.institutions = institutions;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        if (institutions.answers(exchange)) {
            return;
        }
        switch (exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath()) {
            case "GET /control/health" -> Http.sendJson(exchange, 200, health());
            case "GET /control/samples" -> Http.sendJson(exchange, 200, samples());
            case "GET /control/calls" -> Http.sendJson(exchange, 200, calls());
            case "GET /control/faults" -> Http.sendJson(exchange, 200, inForce());
            case "PUT /control/faults" -> putFault(exchange);
            case "DELETE /control/faults" -> {
                faults.lift();
                Http.sendJson(exchange, 200, inForce());
            }
            default -> Http.sendJson(exchange, 404, Map.of("error", "Unknown: see /control/health"));
        }
    }

    private Map<String, Object> health() {
        Map<String, Object> health = new LinkedHashMap<>();
        health.put("status", "up");
        health.put("residents", population.size());
        health.put("calls", journal.count());
        health.put("fault", faults.current().mode().key());
        health.put("modes", Fault.catalogue());
        return health;
    }

    private Map<String, Object> samples() {
        Map<String, Object> samples = new LinkedHashMap<>();
        population
                .samples()
                .forEach((kind, residents) ->
                        samples.put(kind, residents.stream().map(Control::asMap).toList()));
        samples.put("unknown", List.of(Map.of("nik", population.unknownNik(), "values", Map.of())));
        return samples;
    }

    private static Map<String, Object> asMap(Resident resident) {
        Map<String, Object> sample = new LinkedHashMap<>();
        sample.put("nik", resident.nik());
        sample.put("values", resident.values());
        return sample;
    }

    private Map<String, Object> calls() {
        List<Call> entries = journal.entries();
        return Map.of(
                "count",
                journal.count(),
                "calls",
                entries.stream()
                        .skip(Math.max(0, entries.size() - SHOWN))
                        .map(CallJournal::asMap)
                        .toList());
    }

    private Map<String, Object> inForce() {
        Fault fault = faults.current();
        return Map.of(
                "mode", fault.mode().key(), "millis", fault.millis(), "times", fault.times(), "bytes", fault.bytes());
    }

    private void putFault(HttpExchange exchange) throws IOException {
        Optional<Fault> fault = Json.object(Http.body(exchange)).flatMap(Control::fault);
        if (fault.isEmpty()) {
            Http.sendJson(
                    exchange,
                    400,
                    Map.of(
                            "modes",
                            Fault.catalogue(),
                            "error",
                            "Expected {\"mode\":..., \"millis\":0..600000, \"times\":0..., \"bytes\":0..1000000000}"));
            return;
        }
        faults.set(fault.get());
        Http.sendJson(exchange, 200, inForce());
    }

    private static Optional<Fault> fault(JsonNode object) {
        try {
            return Fault.Mode.of(object.path("mode").asText())
                    .map(mode -> new Fault(
                            mode,
                            object.path("millis").asLong(0),
                            object.path("times").asInt(0),
                            object.path("bytes").asLong(0)));
        } catch (IllegalArgumentException outOfRange) {
            return Optional.empty();
        }
    }
}
