package id.simpul.sandbox.dinsos;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import id.simpul.sandbox.disnaker.OpdFault;
import id.simpul.sandbox.disnaker.OpdFaults;
import id.simpul.sandbox.web.Http;
import id.simpul.sandbox.web.Json;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/**
 * For people and drills, on a port of its own so that it answers while the service does not: {@code GET /control/health},
 * {@code /control/efek}; {@code GET|PUT|DELETE /control/faults}.
 */
final class SimbansosControl implements HttpHandler {

    private final Candidates candidates;
    private final OpdFaults faults;

    SimbansosControl(Candidates candidates, OpdFaults faults) {
        this.candidates = candidates;
        this.faults = faults;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        byte[] body = Http.body(exchange);
        switch (exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath()) {
            case "GET /control/health" -> Http.sendJson(exchange, 200, health());
            case "GET /control/efek" ->
                Http.sendJson(exchange, 200, Map.of("count", candidates.all().size(), "efek", candidates.all()));
            case "GET /control/faults" ->
                Http.sendJson(exchange, 200, faults.current().asAnswer());
            case "PUT /control/faults" -> putFault(exchange, Json.object(body).flatMap(OpdFault::read));
            case "DELETE /control/faults" -> {
                faults.lift();
                Http.sendJson(exchange, 200, faults.current().asAnswer());
            }
            default -> Http.sendJson(exchange, 404, Map.of("error", "Unknown: see /control/health"));
        }
    }

    private Map<String, Object> health() {
        return Map.of(
                "status", "up",
                "effects", candidates.all().size(),
                "fault", faults.current().mode().key(),
                "modes", OpdFault.catalogue());
    }

    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    private void putFault(HttpExchange exchange, Optional<OpdFault> fault) throws IOException {
        if (fault.isEmpty()) {
            String form = "Expected {\"mode\":..., \"times\":0..., \"millis\":0..600000}";
            Http.sendJson(exchange, 400, Map.of("modes", OpdFault.catalogue(), "error", form));
            return;
        }
        faults.set(fault.get());
        Http.sendJson(exchange, 200, fault.get().asAnswer());
    }
}
