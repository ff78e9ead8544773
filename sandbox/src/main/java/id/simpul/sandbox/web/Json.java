package id.simpul.sandbox.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Optional;

/** JSON in and out, strict: one value, no double keys, nothing after it. */
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    public static String text(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /**
     * Reads a record; a key that it has not is an error.
     *
     * @throws IllegalArgumentException when the bytes are anything else
     */
    public static <T> T read(byte[] bytes, Class<T> type) {
        try {
            T value = MAPPER.readValue(bytes, type);
            if (value == null) {
                throw new IllegalArgumentException("Nothing was sent");
            }
            return value;
        } catch (IOException notOfThatForm) {
            throw new IllegalArgumentException("Not of that form", notOfThatForm);
        }
    }

    /** The object in these bytes; empty when they are anything else. */
    public static Optional<JsonNode> object(byte[] bytes) {
        try {
            return Optional.ofNullable(MAPPER.readTree(bytes)).filter(JsonNode::isObject);
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }

    /** Where there is no object: a node in which nothing is found. */
    public static JsonNode none() {
        return MAPPER.missingNode();
    }
}
