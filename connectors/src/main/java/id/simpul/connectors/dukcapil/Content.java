package id.simpul.connectors.dukcapil;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The first record of an answer's envelope, its keys in upper case. */
final class Content {

    private static final String[] MESSAGE_KEYS = {"RESPON", "RESPONSE", "RESPONSE_DESC"};

    private final Map<String, JsonNode> fields;

    private Content(Map<String, JsonNode> fields) {
        this.fields = fields;
    }

    /** Empty when there is no record, or it says two things under one key. Counters beside it are not believed. */
    static Optional<Content> of(JsonNode root) {
        JsonNode first = root.path("content").path(0);
        Map<String, JsonNode> fields = new TreeMap<>();
        for (var field : first.properties()) {
            JsonNode before = fields.putIfAbsent(field.getKey().toUpperCase(Locale.ROOT), field.getValue());
            if (before != null && !before.equals(field.getValue())) {
                return Optional.empty();
            }
        }
        return fields.isEmpty() ? Optional.empty() : Optional.of(new Content(fields));
    }

    boolean isError() {
        return fields.containsKey("RESPONSE_CODE") || Stream.of(MESSAGE_KEYS).anyMatch(fields::containsKey);
    }

    String message() {
        return Stream.of(MESSAGE_KEYS).map(this::text).filter(text -> !text.isEmpty()).findFirst().orElse("");
    }

    /** The text of a text or a whole number; empty text for anything else. */
    String text(String key) {
        JsonNode value = fields.get(key);
        if (value == null) {
            return "";
        }
        if (value.isIntegralNumber()) {
            return value.bigIntegerValue().toString();
        }
        return value.isTextual() ? value.textValue().strip() : "";
    }

    /** Whether the value is neither absent nor a text nor a whole number. */
    boolean isOdd(String key) {
        JsonNode value = fields.get(key);
        return value != null && !value.isNull() && !value.isTextual() && !value.isIntegralNumber();
    }
}
