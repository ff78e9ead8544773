package id.simpul.core;

import java.util.UUID;

/** One request and its answer. A UUIDv7 (RFC 9562), so ids sort by time. */
public record ExchangeId(UUID value) {

    /** Reads the usual text form of a UUID; throws {@link IllegalArgumentException} on anything else. */
    public static ExchangeId of(String text) {
        UUID uuid = UUID.fromString(text);
        if (!uuid.toString().equalsIgnoreCase(text)) {
            throw new IllegalArgumentException("Exchange id is not a UUID of 36 characters");
        }
        return new ExchangeId(uuid);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
