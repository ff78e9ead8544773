package id.simpul.connectors.dukcapil;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A record of an answer's envelope, its keys in upper case. */
final class Content {

    private static final String[] MESSAGE_KEYS = {"RESPON", "RESPONSE", "RESPONSE_DESC"};

    private final Map<String, JsonNode> fields;

    private Content(Map<String, JsonNode> fields) {
        this.fields = fields;
    }

    /** Empty when there is no record, or it says two things under one key. Counters beside it are not believed. */
    static Optional<Content> first(JsonNode root) {
        return of(root.path("content").path(0));
    }

    /** All records; empty when there is none, or any of them is no record. */
    static List<Content> all(JsonNode root) {
        List<Content> all = new ArrayList<>();
        for (JsonNode record : root.path("content")) {
            Optional<Content> content = of(record);
            if (content.isEmpty()) {
                return List.of();
            }
            all.add(content.get());
        }
        return all;
    }

    private static Optional<Content> of(JsonNode record) {
        Map<String, JsonNode> fields = new TreeMap<>();
        for (var field : record.properties()) {
            JsonNode before = fields.putIfAbsent(field.getKey().toUpperCase(Locale.ROOT), field.getValue());
            if (before != null && !before.equals(field.getValue())) {
                return Optional.empty();
            }
        }
        return fields.isEmpty() ? Optional.empty() : Optional.of(new Content(fields));
    }

    /** Whether it is a business error and no record. */
    boolean isError() {
        return fields.containsKey("RESPONSE_CODE") || Stream.of(MESSAGE_KEYS).anyMatch(fields::containsKey);
    }

    String message() {
        return Stream.of(MESSAGE_KEYS)
                .map(this::text)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
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
