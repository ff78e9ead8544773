package id.simpul.sandbox.dukcapil;

import com.sun.net.httpserver.HttpExchange;
import id.simpul.sandbox.web.Http;
import id.simpul.sandbox.web.Json;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Changes institutions while the sandbox runs, so that each refusal of the service can be shown. */
final class InstitutionControl {

    private static final String PATH = "/control/institutions";
    private static final String EXPECTED = "Expected some of userActive, institutionActive, password, ip, dailyQuota, "
            + "elements, each as the list of institutions has it";

    private final InstitutionRegister institutions;

    InstitutionControl(InstitutionRegister institutions) {
        this.institutions = institutions;
    }

    /** Answers when the path is one of institutions; otherwise false, and nothing is done. */
    boolean answers(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String call = exchange.getRequestMethod() + " ";
        if (path.equals(PATH) && (call.equals("GET ") || call.equals("DELETE "))) {
            if (call.equals("DELETE ")) {
                institutions.restoreAll();
            }
            Http.sendJson(
                    exchange,
                    200,
                    institutions.all().stream().map(InstitutionControl::asMap).toList());
            return true;
        }
        String id = path.startsWith(PATH + "/") ? path.substring(PATH.length() + 1) : "";
        return switch (id.isEmpty() ? "" : call.strip()) {
            case "GET" -> show(exchange, institutions.find(id));
            case "PUT" -> change(exchange, id);
            case "DELETE" -> show(exchange, institutions.restore(id));
            default -> false;
        };
    }

    private boolean change(HttpExchange exchange, String id) throws IOException {
        Optional<Institution> changed;
        try {
            changed = institutions.change(id, Json.read(Http.body(exchange), InstitutionChange.class));
        } catch (IllegalArgumentException wrong) {
            Http.sendJson(exchange, 400, Map.of("error", EXPECTED));
            return true;
        }
        return show(exchange, changed);
    }

    private static boolean show(HttpExchange exchange, Optional<Institution> institution) throws IOException {
        if (institution.isEmpty()) {
            Http.sendJson(exchange, 404, Map.of("error", "There is no such institution: see " + PATH));
        } else {
            Http.sendJson(exchange, 200, asMap(institution.get()));
        }
        return true;
    }

    /** User and password are left out. */
    private static Map<String, Object> asMap(Institution institution) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", institution.id());
        shown.put("ip", institution.ip());
        shown.put("userActive", institution.userActive());
        shown.put("institutionActive", institution.institutionActive());
        shown.put("dailyQuota", institution.dailyQuota());
        shown.put("methods", institution.methods());
        shown.put("elements", institution.elements());
        shown.put("profile", institution.profile());
        shown.put("region", institution.region());
        return shown;
    }
}
