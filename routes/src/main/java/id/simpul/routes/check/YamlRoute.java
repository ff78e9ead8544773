package id.simpul.routes.check;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.agreements.files.Content;
import id.simpul.agreements.files.Fault;
import id.simpul.agreements.files.PlainYaml;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a route in YAML as parts, without Camel. */
final class YamlRoute {

    private final String file;
    private final Content content;
    private final Findings findings;

    private YamlRoute(String file, Content content, Findings findings) {
        this.file = file;
        this.content = content;
        this.findings = findings;
    }

    static List<Part> read(String file, byte[] bytes, Findings findings) {
        List<Fault> faults = new ArrayList<>();
        Optional<Content> content = PlainYaml.read(file, bytes, faults);
        findings.add(file, faults, Rule.YAML_BROKEN);
        return content.map(found -> new YamlRoute(file, found, findings).routes())
                .orElse(List.of());
    }

    private List<Part> routes() {
        List<Part> routes = new ArrayList<>();
        JsonNode root = content.root();
        if (root.isObject()) {
            root.fieldNames()
                    .forEachRemaining(key -> findings.add(file, line(Content.child("", key)), Rule.NOT_A_ROUTE, key));
        } else if (!root.isArray()) {
            findings.add(file, 1, Rule.YAML_SHAPE);
        }
        for (int i = 0; root.isArray() && i < root.size(); i++) {
            each(root.get(i), "/" + i, routes);
        }
        return routes;
    }

    private void each(JsonNode item, String pointer, List<Part> routes) {
        for (String key : keys(item)) {
            String child = Content.child(pointer, key);
            if (key.equals("route")) {
                routes.add(lifted(part(key, item.get(key), child)));
            } else {
                findings.add(file, line(child), Rule.NOT_A_ROUTE, key);
            }
        }
        if (!item.isObject()) {
            findings.add(file, line(pointer), Rule.YAML_SHAPE);
        }
    }

    /** In YAML the steps stand inside {@code from}; elsewhere after it. */
    private static Part lifted(Part route) {
        List<Part> parts = new ArrayList<>();
        for (Part part : route.parts()) {
            if (part.name().equals("from")) {
                List<Part> own = part.parts().stream()
                        .filter(inner -> inner.name().equals("parameters"))
                        .toList();
                parts.add(new Part(part.name(), part.line(), part.values(), own));
                part.parts().stream().filter(inner -> !own.contains(inner)).forEach(parts::add);
            } else {
                parts.add(part);
            }
        }
        return new Part(route.name(), route.line(), route.values(), parts);
    }

    private Part part(String name, JsonNode value, String pointer) {
        Map<String, Part.Text> values = new LinkedHashMap<>();
        List<Part> parts = new ArrayList<>();
        if (value.isObject()) {
            keys(value).forEach(key -> field(key, value.get(key), Content.child(pointer, key), values, parts));
        } else if (value.isArray()) {
            findings.add(file, line(pointer), Rule.YAML_SHAPE);
        } else if (!value.isNull()) {
            values.put(Part.ALONE, new Part.Text(value.asText(), line(pointer)));
        }
        return new Part(name, line(pointer), values, parts);
    }

    private void field(String key, JsonNode value, String pointer, Map<String, Part.Text> values, List<Part> parts) {
        if (key.equals("steps")) {
            steps(value, pointer, parts);
        } else if (key.equals("expression") && value.isObject()) {
            keys(value).forEach(inner -> field(inner, value.get(inner), Content.child(pointer, inner), values, parts));
        } else if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                parts.add(part(key, value.get(i), pointer + "/" + i));
            }
        } else if (value.isObject() || Expressions.isLanguage(key)) {
            parts.add(part(key, value, pointer));
        } else {
            String name = key.equals("expression") ? Part.ALONE : key;
            values.put(name, new Part.Text(value.isNull() ? "" : value.asText(), line(pointer)));
        }
    }

    private void steps(JsonNode steps, String pointer, List<Part> parts) {
        if (!steps.isArray() && !steps.isNull()) {
            findings.add(file, line(pointer), Rule.YAML_SHAPE);
        }
        for (int i = 0; steps.isArray() && i < steps.size(); i++) {
            JsonNode step = steps.get(i);
            String place = pointer + "/" + i;
            if (step.isTextual()) {
                parts.add(new Part(step.textValue(), line(place), Map.of(), List.of()));
            } else if (step.size() != 1 || !step.isObject()) {
                findings.add(file, line(place), Rule.YAML_SHAPE);
            }
            keys(step).forEach(key -> parts.add(part(key, step.get(key), Content.child(place, key))));
        }
    }

    private static List<String> keys(JsonNode node) {
        List<String> keys = new ArrayList<>();
        node.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    private int line(String pointer) {
        return content.placeOfPart(pointer).line();
    }
}
