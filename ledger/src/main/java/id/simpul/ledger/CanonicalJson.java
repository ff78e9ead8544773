package id.simpul.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.erdtman.jcs.JsonCanonicalizer;

/** JSON in the one form that can be hashed: RFC 8785. */
public final class CanonicalJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final JsonMapper SORTED = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    /** The largest whole number that RFC 8785 writes with all its digits. */
    private static final long LARGEST_WHOLE = 1L << 53;

    private CanonicalJson() {}

    /** @param value a map, a list, a tree or a record that Jackson writes as a JSON object or array */
    public static byte[] of(Object value) {
        try {
            return canonical(MAPPER.writeValueAsBytes(value));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("This value has no JSON form", e);
        }
    }

    /**
     * The same for an event, which is all that the log has. Sorted and without white space, Jackson writes texts, whole
     * numbers, booleans and lists of texts as RFC 8785 does, but for control characters: so that is not done twice.
     */
    static byte[] ofEvent(Map<String, Object> event) {
        for (Object value : event.values()) {
            if (!isPlain(value)) {
                return of(event);
            }
        }
        try {
            byte[] json = SORTED.writeValueAsBytes(event);
            return hasEscapeByNumber(json) ? canonical(json) : json;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("This event has no JSON form", e);
        }
    }

    private static boolean isPlain(Object value) {
        if (value instanceof String || value instanceof Boolean) {
            return true;
        }
        if (value instanceof List<?> list) {
            return list.stream().allMatch(String.class::isInstance);
        }
        return value instanceof Integer
                || (value instanceof Long number && number <= LARGEST_WHOLE && number >= -LARGEST_WHOLE);
    }

    private static boolean hasEscapeByNumber(byte[] json) {
        for (int i = 1; i < json.length; i++) {
            if (json[i] == 'u' && json[i - 1] == '\\') {
                return true;
            }
        }
        return false;
    }

    /** @throws UncheckedIOException when the text is not JSON */
    public static byte[] canonical(byte[] json) {
        try {
            return new JsonCanonicalizer(json).getEncodedUTF8();
        } catch (IOException e) {
            throw new UncheckedIOException("Not JSON", e);
        }
    }
}
