package id.simpul.routes;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.JsonNodePath;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.ValidationMessage;
import id.simpul.core.BusException;
import id.simpul.core.Element;
import id.simpul.core.ProblemCode;
import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a request strictly and checks it against the service's schema. What it says of a fault never repeats a value. */
final class Contract {

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(32)
                            .maxStringLength(100_000)
                            .maxNumberLength(40)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Contract() {}

    static JsonNode read(byte[] body, JsonSchema schema) {
        JsonNode request = parse(body);
        Set<ValidationMessage> faults = schema.validate(request);
        if (!faults.isEmpty()) {
            throw new BusException(ProblemCode.REQUEST_INVALID, Map.of("faults", describe(faults, schema)));
        }
        return request;
    }

    /** Checks what a service of cases wants to know, which is a part of the application. */
    static void check(JsonNode data, JsonSchema schema) {
        Set<ValidationMessage> faults = schema.validate(data);
        if (!faults.isEmpty()) {
            throw new BusException(ProblemCode.REQUEST_INVALID, Map.of("faults", describe(faults, schema)));
        }
    }

    /** The exit is checked too: a route that answers what its contract does not name releases nothing. */
    static JsonNode checkAnswer(Object body, ServicePackage service) {
        JsonNode answer = MAPPER.valueToTree(body);
        Set<ValidationMessage> faults = service.response().validate(answer);
        if (!faults.isEmpty()) {
            throw new BusException(
                    ProblemCode.INTERNAL,
                    Map.of("service", service.id().value(), "faults", describe(faults, service.response())));
        }
        return answer;
    }

    static byte[] write(JsonNode json) {
        try {
            return MAPPER.writeValueAsBytes(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A JSON tree can be written", e);
        }
    }

    private static JsonNode parse(byte[] body) {
        try {
            JsonNode request = MAPPER.readTree(body);
            if (request.isObject()) {
                return request;
            }
        } catch (JsonProcessingException notJson) {
            // The parser's message quotes the input, so it goes nowhere; its place does.
            String line = notJson.getLocation() == null
                    ? "1"
                    : String.valueOf(notJson.getLocation().getLineNr());
            throw new BusException(ProblemCode.REQUEST_NOT_JSON, Map.of("line", line));
        } catch (IOException brokenText) {
            throw new BusException(ProblemCode.REQUEST_NOT_JSON, Map.of("line", "1"));
        }
        throw new BusException(ProblemCode.REQUEST_NOT_JSON, Map.of("line", "1"));
    }

    private static String describe(Set<ValidationMessage> faults, JsonSchema schema) {
        Set<String> names = namesIn(schema.getSchemaNode());
        return faults.stream()
                .map(fault -> place(fault, names) + " " + fault.getType())
                .sorted()
                .limit(20)
                .collect(Collectors.joining(", "));
    }

    /** A name that the caller made up may be personal data; only names of the schema and of the catalogue are repeated. */
    private static String place(ValidationMessage fault, Set<String> names) {
        StringBuilder place = new StringBuilder("$");
        JsonNodePath path = fault.getInstanceLocation();
        for (int i = 0; i < path.getNameCount(); i++) {
            place.append(path.getElement(i) instanceof String name ? "." + known(name, names) : "[]");
        }
        String property = fault.getProperty();
        return property == null
                ? place.toString()
                : place.append('.').append(known(property, names)).toString();
    }

    private static String known(String name, Set<String> names) {
        boolean isElement = Element.ofKey(name)
                .filter(element -> element.name().equals(name))
                .isPresent();
        return isElement || names.contains(name) ? name : "?";
    }

    private static Set<String> namesIn(JsonNode schema) {
        Set<String> names = new HashSet<>();
        schema.findValues("properties")
                .forEach(properties -> properties.fieldNames().forEachRemaining(names::add));
        schema.findValues("properties")
                .forEach(properties -> properties.forEach(property -> names.addAll(namesIn(property))));
        return names;
    }
}
