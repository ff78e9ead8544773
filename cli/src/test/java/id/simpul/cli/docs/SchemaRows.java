package id.simpul.cli.docs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** The keys that a JSON Schema knows, as rows of a table. A dot leads into a key, {@code *} is a name of one's own. */
final class SchemaRows {

    private static final int DEEPEST = 9;

    private final JsonNode root;
    private final Set<String> rows = new LinkedHashSet<>();

    /** Around the key that is looked at: one that leads into itself is shown once. */
    private final Set<JsonNode> within = Collections.newSetFromMap(new IdentityHashMap<>());

    private SchemaRows(JsonNode root) {
        this.root = root;
    }

    /** @param part of the schema whose keys are wanted */
    static List<String> of(JsonNode root, JsonNode part) {
        SchemaRows rows = new SchemaRows(root);
        rows.keysOf("", part, 0);
        return List.copyOf(rows.rows);
    }

    private void keysOf(String prefix, JsonNode said, int depth) {
        JsonNode node = resolved(said);
        if (!within.add(node)) {
            return;
        }
        inside(prefix, node, depth);
        within.remove(node);
    }

    private void inside(String prefix, JsonNode node, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalStateException("Too deep at " + prefix);
        }
        Set<String> required = new HashSet<>();
        node.path("required").forEach(each -> required.add(each.asText()));
        for (Map.Entry<String, JsonNode> each : node.path("properties").properties()) {
            key(prefix + each.getKey(), each.getValue(), required.contains(each.getKey()), depth);
        }
        if (node.path("additionalProperties").isObject()) {
            key(prefix + "*", node.path("additionalProperties"), false, depth);
        }
        node.path("oneOf").forEach(each -> keysOf(prefix, each, depth + 1));
        if (node.has("items")) {
            keysOf(prefix.replaceFirst("\\.$", "[]."), node.path("items"), depth + 1);
        }
    }

    private void key(String name, JsonNode said, boolean isRequired, int depth) {
        JsonNode node = resolved(said);
        String meaning = said.path("description")
                .asText(node.path("description").asText(node.path("title").asText()));
        rows.add("| `%s` | %s | %s | %s |"
                .formatted(name, isRequired ? "yes" : "", form(said), meaning.replace("|", "\\|")));
        keysOf(name + ".", node, depth + 1);
    }

    private String form(JsonNode said) {
        JsonNode example = resolved(said).path("examples").path(0);
        return withoutExample(said) + (example.isMissingNode() ? "" : ", such as " + code(example.asText()));
    }

    private String withoutExample(JsonNode said) {
        JsonNode node = resolved(said);
        if (node.has("const")) {
            return code(node.path("const").asText());
        }
        if (node.has("enum")) {
            return joined(node.path("enum"), ", ", each -> code(each.asText()));
        }
        if (node.has("oneOf")) {
            return joined(node.path("oneOf"), " or ", this::withoutExample);
        }
        return ofType(node);
    }

    private String ofType(JsonNode node) {
        if (node.path("type").isArray()) {
            return joined(node.path("type"), " or ", each -> ofType(node, each.asText()));
        }
        return ofType(node, node.path("type").asText());
    }

    private String ofType(JsonNode node, String type) {
        return switch (type) {
            case "array" -> "list" + (node.has("items") ? " of " + withoutExample(node.path("items")) : "");
            case "object" -> "keys";
            case "boolean" -> "`true`, `false`";
            case "integer", "number" -> "number" + bound(node, "minimum", " from ") + bound(node, "maximum", " to ");
            case "string" ->
                "text" + (node.has("pattern") ? " " + code(node.path("pattern").asText()) : "");
            default -> "anything";
        };
    }

    private static String bound(JsonNode node, String key, String word) {
        return node.has(key) ? word + node.path(key).asText() : "";
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? root.at(node.path("$ref").asText().substring(1)) : node;
    }

    /** A bar would end the cell, also within code. */
    private static String code(String text) {
        return "`" + text.replace("|", "\\|") + "`";
    }

    private static String joined(JsonNode list, String between, Function<JsonNode, String> word) {
        return String.join(
                between,
                StreamSupport.stream(list.spliterator(), false).map(word).toList());
    }
}
