package id.simpul.routes.check;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import id.simpul.agreements.files.Content;
import id.simpul.agreements.files.PlainYaml;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;

/** Holds the JSON Schemas of a package against JSON Schema, and against what a contract must not leave open. */
final class SchemaFileCheck {

    private static final int DEEPEST = 60;
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(VersionFlag.V202012);
    private static final SchemaValidatorsConfig CONFIG =
            SchemaValidatorsConfig.builder().pathType(PathType.JSON_POINTER).build();
    private static final JsonSchema META = SCHEMAS.getSchema(SchemaLocation.of(SchemaId.V202012), CONFIG);

    /** Any of these says what a value may be. */
    private static final Set<String> NARROWING = Set.of(
            "type", "enum", "const", "$ref", "allOf", "anyOf", "oneOf", "pattern", "properties", "items", "format");

    private static final Set<String> OF_SCHEMAS =
            Set.of("properties", "$defs", "patternProperties", "dependentSchemas");

    private final String file;
    private final Findings findings;
    private Optional<Content> content = Optional.empty();

    private SchemaFileCheck(String file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    /**
     * The schema when nothing is wrong with it.
     *
     * @param mustBeClosed whether what it does not name must not pass
     */
    static Optional<JsonSchema> check(String file, byte[] bytes, boolean mustBeClosed, Findings findings) {
        if (bytes.length > PackageCheck.LARGEST) {
            findings.add(file, 1, Rule.FILE_TOO_LARGE, file);
            return Optional.empty();
        }
        return new SchemaFileCheck(file, findings).check(bytes, mustBeClosed);
    }

    private Optional<JsonSchema> check(byte[] bytes, boolean mustBeClosed) {
        Optional<JsonNode> root = parse(bytes);
        // JSON is YAML; read as such, every part has its line.
        content = root.flatMap(found -> PlainYaml.read(file, bytes, new ArrayList<>()));
        root.ifPresent(found -> look(found, "", mustBeClosed));
        if (root.isEmpty() || findings.hasIn(file)) {
            return Optional.empty();
        }
        return Optional.of(SCHEMAS.getSchema(root.get(), CONFIG));
    }

    private Optional<JsonNode> parse(byte[] bytes) {
        try {
            JsonNode root = JSON.readTree(bytes);
            if (!root.isObject()) {
                findings.add(file, 1, Rule.SCHEMA_BROKEN, "");
                return Optional.empty();
            }
            return Optional.of(root);
        } catch (JsonProcessingException broken) {
            int line = broken.getLocation() == null ? 1 : broken.getLocation().getLineNr();
            findings.add(file, line, Rule.SCHEMA_BROKEN, "");
        } catch (IOException broken) {
            findings.add(file, 1, Rule.SCHEMA_BROKEN, "");
        }
        return Optional.empty();
    }

    private void look(JsonNode root, String pointer, boolean mustBeClosed) {
        for (ValidationMessage fault : META.validate(root)) {
            findings.add(file, line(fault.getInstanceLocation().toString()), Rule.SCHEMA_BROKEN, fault.getType());
        }
        references(root, pointer);
        if (mustBeClosed) {
            closed(root, pointer);
        }
    }

    /** A reference to another file would be fetched from wherever it says. */
    private void references(JsonNode node, String pointer) {
        JsonNode reference = node.path("$ref");
        if (reference.isTextual() && !reference.textValue().startsWith("#")) {
            findings.add(file, line(Content.child(pointer, "$ref")), Rule.SCHEMA_REMOTE, reference.textValue());
        }
        each(node, pointer, this::references);
    }

    private void closed(JsonNode schema, String pointer) {
        JsonNode more = schema.path("additionalProperties");
        boolean isObject = isOf(schema, "object") || schema.has("properties");
        JsonNode unevaluated = schema.path("unevaluatedProperties");
        boolean isClosed = more.isObject() || isFalse(more) || isFalse(unevaluated);
        boolean isNarrow = NARROWING.stream().anyMatch(schema::has);
        if (!isNarrow || (isObject && !isClosed)) {
            findings.add(file, line(pointer), Rule.SCHEMA_OPEN, pointer.isEmpty() ? "/" : pointer);
        }
        for (String key : OF_SCHEMAS) {
            each(schema.path(key), Content.child(pointer, key), this::closedOrBoolean);
        }
        for (String key : Set.of("items", "additionalProperties")) {
            if (schema.path(key).isObject()) {
                closed(schema.path(key), Content.child(pointer, key));
            }
        }
        if (isOf(schema, "array") && !schema.has("items") && !schema.has("prefixItems")) {
            findings.add(file, line(pointer), Rule.SCHEMA_OPEN, pointer.isEmpty() ? "/" : pointer);
        }
    }

    private static boolean isFalse(JsonNode value) {
        return value.isBoolean() && !value.booleanValue();
    }

    private static boolean isOf(JsonNode schema, String type) {
        JsonNode types = schema.path("type");
        for (JsonNode each : types) {
            if (each.asText().equals(type)) {
                return true;
            }
        }
        return types.asText().equals(type);
    }

    private void closedOrBoolean(JsonNode schema, String pointer) {
        if (schema.isObject()) {
            closed(schema, pointer);
        } else if (schema.asBoolean()) {
            findings.add(file, line(pointer), Rule.SCHEMA_OPEN, pointer);
        }
    }

    private interface Visit {
        void at(JsonNode node, String pointer);
    }

    private static void each(JsonNode node, String pointer, Visit visit) {
        node.properties().forEach(field -> visit.at(field.getValue(), Content.child(pointer, field.getKey())));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            visit.at(node.get(i), pointer + "/" + i);
        }
    }

    private int line(String pointer) {
        return content.map(found -> found.placeOfPart(pointer).line()).orElse(1);
    }
}
