package id.simpul.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.erdtman.jcs.JsonCanonicalizer;

/** JSON in the one form that can be hashed: RFC 8785. */
public final class CanonicalJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private CanonicalJson() {}

    /** @param value a map, a list, a tree or a record that Jackson writes as a JSON object or array */
    public static byte[] of(Object value) {
        try {
            return canonical(MAPPER.writeValueAsBytes(value));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("This value has no JSON form", e);
        }
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
