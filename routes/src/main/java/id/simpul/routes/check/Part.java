package id.simpul.routes.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A part of a route, the same whether it was written in YAML, XML or Java.
 *
 * @param name as Camel's YAML has it, such as {@code setBody} or {@code simple}
 * @param values its keys; the empty key is what stands in it without one
 * @param parts what is inside, in order
 */
record Part(String name, int line, Map<String, Text> values, List<Part> parts) {

    /** Its value when it is one alone. */
    static final String ALONE = "";

    /** A value and where it stands. */
    record Text(String text, int line) {}

    Part {
        values = new LinkedHashMap<>(values);
        parts = new ArrayList<>(parts);
    }

    Optional<Text> value(String key) {
        return Optional.ofNullable(values.get(key));
    }

    String text(String key) {
        return value(key).map(Text::text).orElse("");
    }

    /** Of a step that may be written as one word, such as {@code to: "case:terbit"}. */
    String textOrAlone(String key) {
        return value(key).map(Text::text).orElseGet(() -> text(ALONE));
    }

    Optional<Part> part(String child) {
        return parts.stream().filter(part -> part.name().equals(child)).findFirst();
    }

    boolean isTrue(String key) {
        return "true".equals(text(key));
    }

    /** With everything inside it. */
    Stream<Part> all() {
        return Stream.concat(Stream.of(this), parts.stream().flatMap(Part::all));
    }
}
