package id.simpul.certs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Map;

/** JSON of headers and keys: a name twice or something after the end is refused (RFC 7515 4). */
final class Json {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not writable as JSON", e);
        }
    }

    static JsonNode readTree(byte[] json) throws IOException {
        return MAPPER.readTree(json);
    }

    static Map<String, Object> readObject(byte[] json) throws IOException {
        JsonNode tree = readTree(json);
        if (!tree.isObject()) {
            throw new IOException("Not a JSON object");
        }
        return MAPPER.convertValue(tree, new TypeReference<Map<String, Object>>() {});
    }
}
