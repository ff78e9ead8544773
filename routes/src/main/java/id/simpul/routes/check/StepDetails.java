package id.simpul.routes.check;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The names and texts in a step: ids, variables, log lines, types, placeholders. */
final class StepDetails {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,60}");
    private static final Set<String> OF_THE_DOOR = Set.of("subject", "elements", "kasus");

    private final String file;
    private final RouteFacts facts;
    private final Findings findings;
    private final Set<String> ids = new HashSet<>();

    StepDetails(String file, RouteFacts facts, Findings findings) {
        this.file = file;
        this.facts = facts;
        this.findings = findings;
    }

    void id(Part step) {
        String id = step.text("id");
        int line = line(step, "id");
        if (step.name().equals("route") || step.name().equals("json")) {
            return;
        }
        boolean isCall = step.name().equals("to");
        if (id.isEmpty()) {
            if (isCall || (facts.isCase() && !Steps.CLAUSES.contains(step.name()))) {
                findings.add(file, step.line(), Rule.ID_MISSING, step.name());
            }
        } else if (!ID.matcher(id).matches()) {
            findings.add(file, line, Rule.ID_FORM, id);
        } else if (!ids.add(id)) {
            findings.add(file, line, Rule.ID_DOUBLE, id);
        }
    }

    void routeId(Part route) {
        if (!route.text("id").equals(facts.service())) {
            findings.add(file, line(route, "id"), Rule.ROUTE_ID, route.text("id"), facts.service());
        }
    }

    void variable(Part step, String name) {
        if (!Expressions.isVariable(name) || OF_THE_DOOR.contains(name)) {
            findings.add(file, line(step, "name"), Rule.VARIABLE_NAME, name);
        }
    }

    private static int line(Part step, String key) {
        return step.value(key).map(Part.Text::line).orElse(step.line());
    }

    void log(Part step) {
        Part.Text message =
                step.value("message").or(() -> step.value(Part.ALONE)).orElse(new Part.Text("", step.line()));
        if (message.text().contains("$") || message.text().startsWith("resource:")) {
            findings.add(file, message.line(), Rule.PERSONAL_TO_LOG, message.text());
        }
    }

    void type(String type, int line, Set<String> allowed) {
        if (!allowed.contains(type)) {
            findings.add(file, line, Rule.TYPE_REFUSED, type);
        }
    }

    void placeholders(Part part) {
        for (Map.Entry<String, Part.Text> value : part.values().entrySet()) {
            if (value.getValue().text().contains("{{")) {
                findings.add(
                        file,
                        value.getValue().line(),
                        Rule.PLACEHOLDER,
                        value.getValue().text());
            }
        }
    }
}
