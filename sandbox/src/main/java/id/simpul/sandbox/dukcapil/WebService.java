package id.simpul.sandbox.dukcapil;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import id.simpul.sandbox.dukcapil.Institution.Method;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * {@code POST /dukcapil/get_json/{institution}/{method}}, and the older form with a province-regency segment before the
 * institution. Strict: what is not a JSON object of scalars in a JSON body gets 400, whatever is inside.
 */
final class WebService implements HttpHandler {

    private static final String PREFIX = "/dukcapil/get_json/";

    private final Map<String, Institution> institutions;
    private final Desk desk;
    private final Faults faults;
    private final Misbehaviour misbehaviour;
    private final CallJournal journal;
    private final Quirks quirks;
    private final Clock clock;

    WebService(SandboxSettings settings, Desk desk, Faults faults, Misbehaviour misbehaviour, CallJournal journal) {
        this.institutions = Institutions.byId(settings.institutions());
        this.desk = desk;
        this.faults = faults;
        this.misbehaviour = misbehaviour;
        this.journal = journal;
        this.quirks = settings.quirks();
        this.clock = settings.clock();
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        Fault fault = faults.strike();
        if (fault.mode() == Fault.Mode.DOWN) {
            exchange.close();
            return;
        }
        List<String> path = segments(exchange.getRequestURI().getPath());
        if (path.isEmpty()) {
            Http.send(exchange, 404, "text/plain", "");
        } else if (!exchange.getRequestMethod().equals("POST")) {
            exchange.getResponseHeaders().set("Allow", "POST");
            Http.send(exchange, 405, "text/plain", "");
        } else {
            byte[] body = Http.body(exchange);
            Optional<Fields> fields = Http.saysJson(exchange) && body.length <= Http.LARGEST_REQUEST
                    ? Json.object(body).flatMap((JsonNode object) -> Fields.of(object)) : Optional.empty();
            if (fields.isEmpty()) {
                Http.send(exchange, 400, "text/plain", "Bad Request");
            } else {
                serve(exchange, path, fields.get(), fault);
            }
        }
    }

    private void serve(HttpExchange exchange, List<String> path, Fields fields, Fault fault) throws IOException {
        Optional<Institution> institution = Optional.ofNullable(institutions.get(path.get(0)));
        String name = path.get(1);
        // A stranger's method cannot be looked up; it gets the answer of a failed login whatever it asks.
        Optional<Method> method = institution.isEmpty() ? Optional.of(Method.VERIFY) : institution.get().method(name);
        if (method.isEmpty()) {
            Http.send(exchange, quirks.unknownMethodStatus(), "text/plain", "");
            return;
        }
        Reply reply = misbehaviour.distort(desk.answer(institution, method.get(), fields), fault);
        journal.add(new Call(clock.instant(), path.get(0), name, fields.get("NIK"), fields.elements(),
                fault.mode() == Fault.Mode.NONE ? reply.label() : fault.mode().name().toLowerCase(Locale.ROOT)));
        misbehaviour.send(exchange, reply, fault);
    }

    /** Institution and method; empty when the path is another one. */
    private static List<String> segments(String path) {
        if (!path.startsWith(PREFIX)) {
            return List.of();
        }
        String[] parts = path.substring(PREFIX.length()).split("/", -1);
        boolean hasRegion = parts.length == 3 && parts[0].matches("\\d{2}(-\\d{2})?");
        if (parts.length != 2 && !hasRegion) {
            return List.of();
        }
        return List.of(parts[parts.length - 2], parts[parts.length - 1]);
    }
}
