package id.simpul.sandbox.dukcapil;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The fields of a request, by their keys in upper case. Values are texts or numbers; numbers become text. */
record Fields(Map<String, String> values) {

    private static final Set<String> CREDENTIALS =
            Set.of("USER_ID", "PASSWORD", "IP_USER", "IP_ADDRESS", "IP_USERS", "TRESHOLD", "TRANSACTIONID");

    /** Empty when a value is not a scalar, or a key comes twice in different case. */
    static Optional<Fields> of(JsonNode object) {
        Map<String, String> values = new TreeMap<>();
        for (var field : object.properties()) {
            String key = field.getKey().toUpperCase(Locale.ROOT);
            boolean isScalar = field.getValue().isTextual() || field.getValue().isNumber();
            if (!isScalar || values.put(key, field.getValue().asText()) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(new Fields(values));
    }

    /** The value, trimmed; empty text when it did not come. */
    String get(String key) {
        return values.getOrDefault(key, "").strip();
    }

    String address() {
        return get(
                values.containsKey("IP_USER")
                        ? "IP_USER"
                        : values.containsKey("IP_ADDRESS") ? "IP_ADDRESS" : "IP_USERS");
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    List<String> elements() {
        return values.keySet().stream()
                .filter(key -> !CREDENTIALS.contains(key))
                .toList();
    }

    /** 0 to 100; empty when it did not come or is anything else. */
    Optional<Integer> threshold() {
        String text = get("TRESHOLD");
        if (!text.matches("\\d{1,3}")) {
            return Optional.empty();
        }
        return Optional.of(Integer.valueOf(text)).filter(value -> value <= 100);
    }

    @Override
    public String toString() {
        return "Fields[masked]";
    }
}
