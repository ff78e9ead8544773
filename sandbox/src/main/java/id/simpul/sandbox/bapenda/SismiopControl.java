package id.simpul.sandbox.bapenda;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import id.simpul.sandbox.web.Http;
import id.simpul.sandbox.web.Json;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** For people and drills: {@code GET /control/health}, {@code GET|PUT|DELETE /control/faults}. */
final class SismiopControl implements HttpHandler {

    private final DatabaseFront front;

    SismiopControl(DatabaseFront front) {
        this.front = front;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        byte[] body = Http.body(exchange);
        switch (exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath()) {
            case "GET /control/health" ->
                Http.sendJson(
                        exchange,
                        200,
                        Map.of("status", "up", "fault", front.fault().asAnswer(), "modes", SismiopFault.catalogue()));
            case "GET /control/faults" ->
                Http.sendJson(exchange, 200, front.fault().asAnswer());
            case "PUT /control/faults" -> put(exchange, Json.object(body).flatMap(SismiopFault::read));
            case "DELETE /control/faults" -> put(exchange, Optional.of(SismiopFault.NONE));
            default -> Http.sendJson(exchange, 404, Map.of("error", "Unknown: see /control/health"));
        }
    }

    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    private void put(HttpExchange exchange, Optional<SismiopFault> fault) throws IOException {
        if (fault.isEmpty()) {
            String form = "Expected {\"mode\":..., \"millis\":0..600000}";
            Http.sendJson(exchange, 400, Map.of("modes", SismiopFault.catalogue(), "error", form));
            return;
        }
        front.set(fault.get());
        Http.sendJson(exchange, 200, fault.get().asAnswer());
    }
}
