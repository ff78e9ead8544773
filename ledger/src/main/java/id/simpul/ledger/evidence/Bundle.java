package id.simpul.ledger.evidence;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.simpul.ledger.CanonicalJson;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What the log holds of one exchange, with the proofs. A file of canonical JSON (RFC 8785), so that every byte counts.
 *
 * @param checkpoint the signed note that covers all entries
 * @param key the verifier key that signed it
 */
@JsonPropertyOrder(alphabetic = true)
record Bundle(String format, String exchange, String checkpoint, String key, List<Item> entries) {

    static final String FORMAT = "simpul-bundle/1";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /**
     * One entry of the log.
     *
     * @param salt the entry's 32 random bytes, base64
     * @param proof the inclusion path from the leaf upwards, base64
     */
    @JsonPropertyOrder(alphabetic = true)
    record Item(long index, String salt, JsonNode event, List<String> proof) {}

    byte[] toBytes() {
        return CanonicalJson.of(this);
    }

    /** Empty when the bytes are not a bundle in canonical form. */
    static Optional<Bundle> read(byte[] bytes) {
        try {
            if (!Arrays.equals(CanonicalJson.canonical(bytes), bytes)) {
                return Optional.empty();
            }
            return Optional.of(MAPPER.readValue(bytes, Bundle.class));
        } catch (JsonProcessingException notABundle) {
            return Optional.empty();
        } catch (IOException | RuntimeException notCanonical) {
            return Optional.empty();
        }
    }
}
