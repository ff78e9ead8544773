package id.simpul.routes.check;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * An address in a route, taken apart.
 *
 * @param text as it was written
 * @param parameters those behind the question mark and those written below it
 */
record Address(String text, int line, String scheme, String path, Map<String, String> parameters) {

    /** Of a step, or of the beginning of a route. */
    static Address of(Part step) {
        Optional<Part.Text> uri = step.value("uri").or(() -> step.value(Part.ALONE));
        String text = uri.map(Part.Text::text).orElse("").strip();
        int question = text.indexOf('?');
        String head = question < 0 ? text : text.substring(0, question);
        int colon = head.indexOf(':');
        String path = colon < 0 ? "" : head.substring(colon + 1);
        Map<String, String> parameters = new LinkedHashMap<>();
        if (question >= 0) {
            for (String pair : text.substring(question + 1).split("&", -1)) {
                int equals = pair.indexOf('=');
                parameters.put(
                        decoded(equals < 0 ? pair : pair.substring(0, equals)),
                        equals < 0 ? "" : decoded(pair.substring(equals + 1)));
            }
        }
        step.part("parameters")
                .ifPresent(below -> below.values().forEach((key, value) -> parameters.put(key, value.text())));
        return new Address(
                text,
                uri.map(Part.Text::line).orElse(step.line()),
                colon < 0 ? head : head.substring(0, colon),
                path.startsWith("//") ? path.substring(2) : path,
                parameters);
    }

    /** Whether a person's data comes from there, and not only whether it is right. */
    boolean givesValues() {
        return switch (scheme) {
            case "dukcapil" -> !path.equals("verify");
            case "bpjs" -> parameter("mode").equals("retrieve");
            default -> false;
        };
    }

    String parameter(String name) {
        return parameters.getOrDefault(name, "");
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }
}
