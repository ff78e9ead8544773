package id.simpul.cli.docs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What Camel's metadata says of one component, as a part of a page. */
final class ComponentRows {

    private ComponentRows() {}

    static List<String> of(JsonNode model) {
        JsonNode component = model.path("component");
        List<String> lines = new ArrayList<>();
        lines.add("### `" + component.path("syntax").asText() + "`");
        lines.add("");
        lines.add(component.path("title").asText() + ". "
                + component.path("description").asText()
                + (component.path("consumerOnly").asBoolean() ? "" : " It is a step."));
        lines.add("");
        lines.add("| name | in | required | values | meaning |");
        lines.add("|---|---|---|---|---|");
        for (Map.Entry<String, JsonNode> each : model.path("properties").properties()) {
            if (!each.getValue().path("label").asText().contains("advanced")) {
                lines.add(row(each.getKey(), each.getValue()));
            }
        }
        lines.add("");
        return lines;
    }

    private static String row(String name, JsonNode option) {
        List<String> values = new ArrayList<>();
        option.path("enum").forEach(each -> values.add("`" + each.asText() + "`"));
        String form = values.isEmpty() ? option.path("type").asText() : String.join(", ", values);
        String usual = option.path("defaultValue").asText("");
        return "| `%s` | %s | %s | %s | %s |"
                .formatted(
                        name,
                        option.path("kind").asText().equals("path") ? "address" : "option",
                        option.path("required").asBoolean() ? "yes" : "",
                        form + (usual.isEmpty() ? "" : "; default `" + usual + "`"),
                        option.path("description").asText().replace("|", "\\|"));
    }
}
