package id.simpul.routes.workbench;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import id.simpul.agreements.AgreementsSchema;
import id.simpul.core.ProblemCode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads case files. */
final class ExampleReader {

    private static final ObjectMapper YAML =
            new ObjectMapper(new YAMLFactory()).enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    private static final JsonSchema SCHEMA = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(Objects.requireNonNull(AgreementsSchema.class.getResourceAsStream("case.schema.json")));

    private ExampleReader() {}

    /** @throws IllegalArgumentException when it is no case file, saying why */
    static Example read(String name, byte[] yaml) {
        JsonNode root = tree(yaml);
        String faults = SCHEMA.validate(root).stream()
                .map(ExampleReader::place)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(faults);
        }
        return new Example(
                name,
                (ObjectNode) root.get("request"),
                root.path("application") instanceof ObjectNode application ? application : YAML.createObjectNode(),
                partners(root.path("partners")),
                events(root.path("events")),
                expected(root));
    }

    /** The same play with another request. */
    static Example with(ObjectNode request, Example example) {
        return new Example(
                example.name(),
                request,
                example.application(),
                example.partners(),
                example.events(),
                example.expected());
    }

    /** A play of which nothing is known but its request. */
    static Example of(ObjectNode request) {
        return new Example(
                "", request, YAML.createObjectNode(), Map.of(), List.of(), expected(YAML.createObjectNode()));
    }

    /** A request as JSON or YAML. @throws IllegalArgumentException when it is no object, saying why */
    static ObjectNode request(byte[] json) {
        if (tree(json) instanceof ObjectNode request) {
            return request;
        }
        throw new IllegalArgumentException("{...}");
    }

    private static JsonNode tree(byte[] yaml) {
        try {
            return YAML.readTree(yaml);
        } catch (JsonProcessingException faulty) {
            int line = faulty.getLocation() == null ? 1 : faulty.getLocation().getLineNr();
            throw new IllegalArgumentException("YAML, line " + line, faulty);
        } catch (IOException faulty) {
            throw new IllegalArgumentException("YAML", faulty);
        }
    }

    private static String place(ValidationMessage fault) {
        String property = fault.getProperty() == null ? "" : " " + fault.getProperty();
        return fault.getInstanceLocation() + " " + fault.getType() + property;
    }

    private static Map<String, List<Line>> partners(JsonNode steps) {
        Map<String, List<Line>> partners = new LinkedHashMap<>();
        steps.properties().forEach(step -> {
            List<Line> lines = new ArrayList<>();
            if (step.getValue().isArray()) {
                step.getValue().forEach(each -> lines.add(line(step.getKey(), each)));
            } else {
                lines.add(line(step.getKey(), step.getValue()));
            }
            partners.put(step.getKey(), List.copyOf(lines));
        });
        return partners;
    }

    private static Line line(String step, JsonNode given) {
        JsonNode fault = given.path("fault");
        if (fault.isMissingNode()) {
            return new Line.Answer(map(given));
        }
        ProblemCode problem = Arrays.stream(ProblemCode.values())
                .filter(code -> code.key().equals(fault.asText()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("partners." + step + ".fault: " + fault.asText()));
        return new Line.Fault(
                problem,
                Optional.of(given.path("arrived")).filter(JsonNode::isObject).map(ExampleReader::map));
    }

    @SuppressWarnings("unchecked") // the keys of a JSON object are texts
    static Map<String, Object> map(JsonNode object) {
        return YAML.convertValue(object, Map.class);
    }

    private static List<Example.Event> events(JsonNode given) {
        List<Example.Event> events = new ArrayList<>();
        given.forEach(each -> {
            if (each.isTextual()) {
                events.add(new Example.Event(each.asText(), YAML.createObjectNode()));
            } else {
                each.properties().forEach(event -> events.add(new Example.Event(event.getKey(), event.getValue())));
            }
        });
        return events;
    }

    private static Example.Expected expected(JsonNode root) {
        return new Example.Expected(
                Optional.ofNullable(root.get("body")),
                Optional.ofNullable(root.get("problem")).map(JsonNode::asText),
                texts(root, "states"),
                texts(root, "effects"),
                Optional.ofNullable(root.get("held")).map(JsonNode::asText));
    }

    private static Optional<List<String>> texts(JsonNode root, String key) {
        return Optional.ofNullable(root.get(key)).map(list -> {
            List<String> texts = new ArrayList<>();
            list.forEach(each -> texts.add(each.asText()));
            return texts;
        });
    }
}
