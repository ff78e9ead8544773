package id.simpul.ledger.log;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.simpul.ledger.CanonicalJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/**
 * What an entry says of itself.
 *
 * @param at the time in the event, UTC
 * @param exchange the exchange in the event, if it has one
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
record EntryForm(Instant at, Optional<UUID> exchange) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final int FORMAT = 1;

    /** Empty when the bytes are not 32 random bytes and an event of format 1 in canonical JSON. */
    static Optional<EntryForm> read(LogEntry entry) {
        if (entry.bytes().length <= LogEntry.SALT_BYTES) {
            return Optional.empty();
        }
        byte[] json = entry.event();
        try {
            if (!Arrays.equals(CanonicalJson.canonical(json), json)) {
                return Optional.empty();
            }
            JsonNode event = MAPPER.readTree(json);
            return event.path("format").asInt() == FORMAT && event.path("type").isTextual()
                    ? Optional.of(new EntryForm(Instant.parse(event.path("at").asText()), exchange(event)))
                    : Optional.empty();
        } catch (IOException | UncheckedIOException | DateTimeException | IllegalArgumentException malformed) {
            return Optional.empty();
        } catch (RuntimeException theCanonicalizerOnOddText) {
            return Optional.empty();
        }
    }

    private static Optional<UUID> exchange(JsonNode event) {
        return event.has("exchange")
                ? Optional.of(UUID.fromString(event.path("exchange").asText()))
                : Optional.empty();
    }
}
