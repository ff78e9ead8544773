package id.simpul.agreements.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import id.simpul.agreements.AgreementsSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;

/** Holds a file against its published JSON Schema (2020-12) and says the faults in words an officer understands. */
final class SchemaCheck {

    private final JsonSchema schema;
    private final Expectations expectations;

    /** @param resource the schema beside {@link AgreementsSchema} */
    SchemaCheck(String resource) {
        JsonNode text = load(resource);
        SchemaValidatorsConfig config = SchemaValidatorsConfig.builder()
                .pathType(PathType.JSON_POINTER)
                .formatAssertionsEnabled(true)
                .build();
        this.schema = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(text, config);
        this.expectations = new Expectations(text);
    }

    void check(Content content, Faults faults) {
        for (ValidationMessage message : schema.validate(content.root())) {
            String part = message.getInstanceLocation().toString();
            if (!faults.hasAt(part)) {
                report(message, part, content, faults);
            }
        }
    }

    private void report(ValidationMessage message, String part, Content content, Faults faults) {
        String property = Objects.requireNonNullElse(message.getProperty(), "");
        String child = Content.child(part, property);
        // Somebody may have written the password itself there.
        JsonNode value = part.contains("/password") ? TextNode.valueOf("***") : content.at(part);
        switch (message.getType()) {
            case "required" ->
                faults.add(
                        content.placeOfPart(part),
                        child,
                        Words.of("Bagian '" + property + "' belum ada", "'" + property + "' is missing"),
                        expectations.valueAt(child));
            case "additionalProperties" ->
                faults.add(
                        content.placeOfPart(child),
                        child,
                        Words.of("Bagian '" + property + "' tidak dikenal", "'" + property + "' is not known"),
                        expectations.namesIn(part));
            case "minItems" ->
                faults.add(
                        content.placeOf(part),
                        part,
                        Words.of("Daftar kosong", "the list is empty"),
                        expectations.valueAt(part));
            case "type" -> faults.add(content.placeOf(part), part, typeOf(value), expectations.valueAt(part));
            // The rules of this room report doubles with the place of the second one.
            case "uniqueItems" -> {}
            default ->
                faults.add(
                        content.placeOf(part),
                        part,
                        Words.of("Isi " + shown(value) + " tidak sesuai", shown(value) + " does not fit"),
                        expectations.valueAt(part));
        }
    }

    private static Words typeOf(JsonNode value) {
        return switch (value.getNodeType()) {
            case NUMBER -> Words.of("Isi " + shown(value) + " berupa angka", shown(value) + " is a number");
            case BOOLEAN -> Words.of("Isi " + shown(value) + " berupa ya/tidak", shown(value) + " is true or false");
            case STRING -> Words.of("Isi " + shown(value) + " berupa teks", shown(value) + " is text");
            case ARRAY -> Words.of("Isi berupa daftar", "a list");
            case OBJECT -> Words.of("Isi berupa kelompok bagian", "a group of parts");
            default -> Words.of("Isi kosong", "nothing there");
        };
    }

    static String shown(JsonNode value) {
        String text = value.isValueNode()
                ? value.asText()
                : value.getNodeType().name().toLowerCase(Locale.ROOT);
        return "'" + (text.length() > 60 ? text.substring(0, 60) + "..." : text) + "'";
    }

    private static JsonNode load(String resource) {
        try (InputStream in = Objects.requireNonNull(AgreementsSchema.class.getResourceAsStream(resource), resource)) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
