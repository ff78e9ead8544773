package id.simpul.routes.workbench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/** Values as a person at a screen may see them: what could be somebody's data shows its form and nothing else. */
final class Masked {

    /** Where routes find what they decide by; their words, such as {@code tidak-sesuai}, are shown. */
    private static final Set<String> DECIDING =
            Set.of("status", "kesimpulan", "peristiwa", "keadaan", "putusan", "kode", "jam");

    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9_-]{0,20}|[0-9]{1,4}");

    private static final Pattern NUMBER = Pattern.compile("[0-9]{8,}");
    private static final int SHOWN = 4;
    private static final int LONGEST = 12;

    private Masked() {}

    static String of(JsonNode value) {
        return of("", value);
    }

    /** @param key under which the value stands */
    static String of(String key, JsonNode value) {
        if (value.isMissingNode()) {
            return "-";
        }
        if (value.isObject()) {
            StringJoiner fields = new StringJoiner(", ", "{", "}");
            value.properties()
                    .forEach(field -> fields.add(field.getKey() + ": " + of(field.getKey(), field.getValue())));
            return fields.toString();
        }
        if (value.isArray()) {
            StringJoiner items = new StringJoiner(", ", "[", "]");
            value.forEach(item -> items.add(of(key, item)));
            return items.toString();
        }
        if (value.isTextual()) {
            String text = value.textValue();
            return DECIDING.contains(key) && WORD.matcher(text).matches() ? text : text(text);
        }
        return number(value.asText());
    }

    /** Of a NIK the region is left; of a name its first letter. */
    static String text(String text) {
        int shown = NUMBER.matcher(text).matches() ? SHOWN : 1;
        int length = Math.min(text.length(), shown == SHOWN ? text.length() : LONGEST);
        return text.substring(0, Math.min(shown, text.length())) + "*".repeat(Math.max(0, length - shown));
    }

    private static String number(String text) {
        return NUMBER.matcher(text).matches() ? text(text) : text;
    }
}
