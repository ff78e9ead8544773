package id.simpul.routes.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Writes the fields of a mapping as JSLT. What the schema cannot say of them is refused here. */
final class FieldWriter {

    private static final int DEEPEST = 5;
    private static final List<String> KINDS = List.of("from", "constant", "fields");
    private static final List<String> CHANGES = List.of("as", "date", "table");

    private final Set<String> variables = new TreeSet<>();

    /** The variables that the fields read. */
    Set<String> variables() {
        return variables;
    }

    /** @throws MappingInvalid naming the place */
    String object(JsonNode fields, String pointer, String path) {
        require(pointer.split("/fields/", -1).length <= DEEPEST, pointer);
        List<String> parts = new ArrayList<>();
        for (Map.Entry<String, JsonNode> field : fields.properties()) {
            String name = path.isEmpty() ? field.getKey() : path + "." + field.getKey();
            String value = field(field.getValue(), pointer + "/" + field.getKey(), name);
            parts.add(quoted(field.getKey()) + " : " + value);
        }
        return "{" + String.join(", ", parts) + "}";
    }

    private String field(JsonNode field, String pointer, String name) {
        require(KINDS.stream().filter(field::has).count() == 1, pointer);
        require(CHANGES.stream().filter(field::has).count() <= (field.has("from") ? 1 : 0), pointer);
        require(field.has("table") == field.has("unknown"), pointer);
        require(field.has("from") || !field.has("optional"), pointer);
        String value = value(field, pointer, name);
        return field.has("when") ? "if (" + condition(field.path("when")) + ") " + value + " else null" : value;
    }

    private String value(JsonNode field, String pointer, String name) {
        if (field.has("fields")) {
            return object(field.path("fields"), pointer + "/fields", name);
        }
        if (field.has("constant")) {
            return field.path("constant").toString();
        }
        String value = changed(field, pointer, name);
        return field.path("optional").asBoolean() ? value : call("mapping-required", value, quoted(name));
    }

    private String changed(JsonNode field, String pointer, String name) {
        String value = source(field);
        if (field.has("as")) {
            return call("mapping-" + field.path("as").asText(), value, quoted(name));
        }
        if (field.has("date")) {
            JsonNode date = field.path("date");
            return call(
                    "mapping-date", value, pattern(date, "from", pointer), pattern(date, "to", pointer), quoted(name));
        }
        if (field.has("table")) {
            JsonNode otherwise = field.path("unknown").path("is");
            String list = otherwise.isMissingNode() ? "[]" : "[" + otherwise + "]";
            return call("mapping-code", value, field.path("table").toString(), list, quoted(name));
        }
        return value;
    }

    private String condition(JsonNode when) {
        String value = source(when);
        if (when.has("present")) {
            String present = call("mapping-present", value);
            return when.path("present").asBoolean() ? present : "not(" + present + ")";
        }
        JsonNode choices = when.has("is") ? when.path("is") : when.path("isNot");
        String list = choices.isArray() ? choices.toString() : "[" + choices + "]";
        String among = call("mapping-among", value, list);
        return when.has("is") ? among : "not(" + among + ")";
    }

    private String source(JsonNode node) {
        MappingSource source = MappingSource.parse(node.path("from").textValue());
        source.variable().ifPresent(variables::add);
        return source.jslt();
    }

    private static String pattern(JsonNode date, String key, String pointer) {
        String pattern = date.path(key).asText();
        require(isPattern(pattern), pointer + "/date/" + key);
        return quoted(pattern);
    }

    private static boolean isPattern(String pattern) {
        try {
            return !DateTimeFormatter.ofPattern(pattern).toString().isEmpty();
        } catch (IllegalArgumentException unknown) {
            return false;
        }
    }

    private static String call(String function, String... arguments) {
        return function + "(" + String.join(", ", arguments) + ")";
    }

    private static String quoted(String text) {
        return JsonNodeFactory.instance.textNode(text).toString();
    }

    private static void require(boolean isRight, String pointer) {
        if (!isRight) {
            throw new MappingInvalid(pointer);
        }
    }
}
