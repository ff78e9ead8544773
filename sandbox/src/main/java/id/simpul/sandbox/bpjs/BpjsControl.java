package id.simpul.sandbox.bpjs;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import id.simpul.sandbox.bpjs.Membership.Kind;
import id.simpul.sandbox.web.Http;
import id.simpul.sandbox.web.Json;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * For people and drills, on a port of its own: {@code GET /control/health}, {@code /control/samples},
 * {@code /control/calls}; {@code GET|PUT|DELETE /control/faults}.
 */
final class BpjsControl implements HttpHandler {

    private final Members members;
    private final BpjsCalls calls;
    private final BpjsFaults faults;

    BpjsControl(Members members, BpjsCalls calls, BpjsFaults faults) {
        this.members = members;
        this.calls = calls;
        this.faults = faults;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        Optional<JsonNode> body = Json.object(Http.body(exchange));
        switch (exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath()) {
            case "GET /control/health" -> Http.sendJson(exchange, 200, health());
            case "GET /control/samples" -> Http.sendJson(exchange, 200, samples());
            case "GET /control/calls" ->
                Http.sendJson(exchange, 200, Map.of("count", calls.count(), "calls", calls.newest()));
            case "GET /control/faults" ->
                Http.sendJson(exchange, 200, faults.current().asAnswer());
            case "PUT /control/faults" -> putFault(exchange, body);
            case "DELETE /control/faults" -> {
                faults.lift();
                Http.sendJson(exchange, 200, faults.current().asAnswer());
            }
            default -> Http.sendJson(exchange, 404, Map.of("error", "Unknown: see /control/health"));
        }
    }

    private Map<String, Object> health() {
        Map<String, Object> health = new LinkedHashMap<>();
        health.put("status", "up");
        health.put("calls", calls.count());
        health.put("fault", faults.current().mode().key());
        health.put("modes", BpjsFault.catalogue());
        return health;
    }

    private Map<String, Object> samples() {
        Map<String, Object> samples = new LinkedHashMap<>();
        for (Kind kind : Kind.values()) {
            samples.put(
                    kind.key(),
                    members.samples(kind).stream()
                            .map(member -> Map.of(
                                    "nik", member.resident().nik(),
                                    "nama", member.resident().name(),
                                    "noKartu", member.card()))
                            .toList());
        }
        List<Map<String, String>> strangers = members.strangers().stream()
                .map(resident -> Map.of("nik", resident.nik(), "nama", resident.name()))
                .toList();
        samples.put("bukan-peserta", strangers);
        return samples;
    }

    private void putFault(HttpExchange exchange, Optional<JsonNode> body) throws IOException {
        Optional<BpjsFault> fault = body.flatMap(BpjsFault::read);
        if (fault.isEmpty()) {
            String form = "Expected {\"mode\":..., \"times\":0..., \"millis\":0..600000}";
            Http.sendJson(exchange, 400, Map.of("modes", BpjsFault.catalogue(), "error", form));
            return;
        }
        faults.set(fault.get());
        Http.sendJson(exchange, 200, fault.get().asAnswer());
    }
}
