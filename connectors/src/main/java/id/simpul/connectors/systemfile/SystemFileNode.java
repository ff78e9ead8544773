package id.simpul.connectors.systemfile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A mapping in a system file. Reads its keys one by one and notes each fault under its place; a key that nobody read is
 * a fault too. After a fault reading goes on with a stand-in, so that all faults are found at once.
 */
public final class SystemFileNode {

    private final String place;
    private final JsonNode node;
    private final List<String> faults;
    private final Set<String> read = new HashSet<>();

    private SystemFileNode(String place, JsonNode node, List<String> faults) {
        this.place = place;
        this.node = node;
        this.faults = faults;
        if (!node.isObject() && !node.isMissingNode()) {
            faults.add((place.isEmpty() ? "the file" : place) + " is not a mapping");
        }
    }

    public static SystemFileNode root(JsonNode node, List<String> faults) {
        return new SystemFileNode("", node, faults);
    }

    /** A mapping below this one; empty when the key is not there. */
    public SystemFileNode child(String key) {
        read.add(key);
        return new SystemFileNode(at(key), node.path(key), faults);
    }

    public List<String> keys() {
        List<String> keys = new ArrayList<>();
        node.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    /** A value that must be there. */
    public <T> T required(String key, String expected, Function<String, T> parse, T standIn) {
        Optional<String> text = text(key);
        if (text.isEmpty()) {
            faults.add(at(key) + " is missing: " + expected);
            return standIn;
        }
        return parsed(key, expected, text.get(), parse, standIn);
    }

    /** A value with a default. */
    public <T> T optional(String key, String expected, Function<String, T> parse, T otherwise) {
        return text(key)
                .map(text -> parsed(key, expected, text, parse, otherwise))
                .orElse(otherwise);
    }

    /** A list of values, or one value alone; empty when the key is not there. */
    public <T> List<T> list(String key, String expected, Function<String, T> parse) {
        read.add(key);
        JsonNode value = node.path(key);
        List<T> values = new ArrayList<>();
        for (JsonNode each : value.isArray() ? value : List.of(value)) {
            if (each.isMissingNode() || each.isNull()) {
                continue;
            }
            try {
                require(each.isValueNode());
                values.add(parse.apply(each.asText().strip()));
            } catch (RuntimeException notOfThatForm) {
                faults.add(at(key) + " is not " + expected);
            }
        }
        return values;
    }

    public boolean has(String key) {
        return !node.path(key).isMissingNode() && !node.path(key).isNull();
    }

    public void fault(String key, String words) {
        faults.add(at(key) + " " + words);
    }

    /** To be called when all known keys have been read. */
    public void noMore() {
        keys().stream().filter(key -> !read.contains(key)).forEach(key -> faults.add(at(key) + " is not a known key"));
    }

    private <T> T parsed(String key, String expected, String text, Function<String, T> parse, T standIn) {
        try {
            return parse.apply(text);
        } catch (RuntimeException notOfThatForm) {
            faults.add(at(key) + " is not " + expected);
            return standIn;
        }
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException();
        }
    }

    private Optional<String> text(String key) {
        read.add(key);
        JsonNode value = node.path(key);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isValueNode()) {
            faults.add(at(key) + " is not a single value");
            return Optional.empty();
        }
        return Optional.of(value.asText().strip()).filter(text -> !text.isEmpty());
    }

    private String at(String key) {
        return place.isEmpty() ? key : place + "." + key;
    }
}
