package id.simpul.sandbox.dukcapil;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import id.simpul.sandbox.dukcapil.Institution.Method;
import id.simpul.sandbox.web.Http;
import id.simpul.sandbox.web.Json;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;

/**
 * {@code POST /dukcapil/get_json/{institution}/{method}}, and the older form with a province-regency segment before the
 * institution. Strict: what is not a JSON object of scalars in a JSON body gets 400, whatever is inside.
 */
final class WebService implements HttpHandler {

    private static final String PREFIX = "/dukcapil/get_json/";
    private static final String NO_METHOD = "tanpa-metode";

    private final InstitutionRegister institutions;
    private final Desk desk;
    private final Faults faults;
    private final Misbehaviour misbehaviour;
    private final CallJournal journal;
    private final Quirks quirks;
    private final Clock clock;

    /** @param region empty text when the path has none */
    private record Target(String region, String institution, String method) {}

    WebService(
            SandboxSettings settings,
            InstitutionRegister institutions,
            Desk desk,
            Faults faults,
            Misbehaviour misbehaviour,
            CallJournal journal) {
        this.institutions = institutions;
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
        // Read first, whatever the answer: a body left behind would stand before the next request of the connection.
        byte[] body = Http.body(exchange);
        Optional<Target> target = target(exchange.getRequestURI().getPath());
        if (target.isEmpty()) {
            Http.send(exchange, 404, "text/plain", "Not Found");
        } else if (!exchange.getRequestMethod().equals("POST")) {
            exchange.getResponseHeaders().set("Allow", "POST");
            Http.send(exchange, 405, "text/plain", "Method Not Allowed");
        } else {
            Optional<Fields> fields = Http.saysJson(exchange) && body.length <= Http.LARGEST_REQUEST
                    ? Json.object(body).flatMap((JsonNode object) -> Fields.of(object))
                    : Optional.empty();
            if (fields.isEmpty()) {
                Http.send(exchange, 400, "text/plain", "Bad Request");
            } else {
                serve(exchange, target.get(), fields.get(), fault);
            }
        }
    }

    private void serve(HttpExchange exchange, Target target, Fields fields, Fault fault) throws IOException {
        Optional<Institution> institution = institutions.find(target.institution());
        // A stranger's method cannot be looked up; it gets the answer of a failed login whatever it asks.
        Optional<Method> method = institution.isEmpty()
                ? Optional.of(Method.VERIFY)
                : institution
                        .filter(each -> each.isServedUnder(target.region()))
                        .flatMap(each -> each.method(target.method()));
        if (method.isEmpty() || fault.mode() == Fault.Mode.UNKNOWN_METHOD) {
            journal.add(call(exchange, target, fields, NO_METHOD));
            Http.send(exchange, quirks.unknownMethodStatus(), "text/plain", "Not Found");
            return;
        }
        Reply reply = misbehaviour.distort(desk.answer(institution, method.get(), fields), fault);
        journal.add(call(
                exchange,
                target,
                fields,
                fault.mode() == Fault.Mode.NONE ? reply.label() : fault.mode().key()));
        misbehaviour.send(exchange, reply, fault);
    }

    private Call call(HttpExchange exchange, Target target, Fields fields, String answer) {
        return new Call(
                clock.instant(),
                exchange.getRemoteAddress().getAddress().getHostAddress(),
                target.institution(),
                target.method(),
                fields.get("NIK"),
                fields.elements(),
                answer);
    }

    /** Empty when the path is another one. */
    private static Optional<Target> target(String path) {
        if (!path.startsWith(PREFIX)) {
            return Optional.empty();
        }
        String[] parts = path.substring(PREFIX.length()).split("/", -1);
        if (parts.length == 2) {
            return Optional.of(new Target("", parts[0], parts[1]));
        }
        return parts.length == 3 && parts[0].matches("\\d{2}(-\\d{2})?")
                ? Optional.of(new Target(parts[0], parts[1], parts[2]))
                : Optional.empty();
    }
}
