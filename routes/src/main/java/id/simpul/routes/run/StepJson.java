package id.simpul.routes.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;

/** What steps give, as it is recorded and as routes see it. */
final class StepJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private StepJson() {}

    static byte[] json(Object value) {
        try {
            return JSON.writeValueAsBytes(value);
        } catch (IOException e) {
            throw new IllegalStateException("A step's value is JSON", e);
        }
    }

    /** A step's value as routes see it: maps, lists, texts, numbers, booleans. */
    static Object value(byte[] json) {
        try {
            return JSON.readValue(json, Object.class);
        } catch (IOException e) {
            throw new IllegalStateException("A recorded value is JSON", e);
        }
    }

    static JsonNode tree(byte[] json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new IllegalStateException("A recorded value is JSON", e);
        }
    }
}
