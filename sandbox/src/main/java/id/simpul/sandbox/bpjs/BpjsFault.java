package id.simpul.sandbox.bpjs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How the service misbehaves.
 *
 * @param times how many calls it strikes; 0 until it is lifted
 * @param millis how slow
 */
public record BpjsFault(Mode mode, int times, long millis) {

    private static final long LONGEST = 600_000;

    /** The ways to misbehave. */
    public enum Mode {
        NONE("as it should"),
        DOWN("connecting is refused, until it is lifted"),
        SLOW("answers after millis"),
        NOTHING("the connection is cut without an answer"),
        ERROR500("status 500 with a page of HTML"),
        HTML("a page of some gateway, with status 200"),
        HALF("half of the announced bytes"),
        HUGE("32 MiB of white space before the answer"),
        WRONG_ENCODING("text in Latin-1 that says it is JSON"),
        BROKEN_JSON("JSON that breaks off"),
        WRONG_PERSON("the membership of somebody else"),
        LOWER_METADATA("'metadata' instead of 'metaData'"),
        NUMBER_CODE("the code as a number"),
        PLAIN("the answer of the older generation, not encrypted"),
        EMPTY("success, but without a response"),
        UNALIGNED("a response in Base64 of which nothing can be decrypted"),
        NOT_BASE64("a response that is no Base64"),
        OTHER_KEY("a response that was encrypted for another timestamp"),
        BOMB("a small response that is very large when decompressed"),
        CLOCK_SKEW("every timestamp is too old"),
        HTTP401("status 401 without an envelope"),
        BUSY("status 429"),
        UNKNOWN_CODE("a code and a text that nobody has seen");

        private final String meaning;

        Mode(String meaning) {
            this.meaning = meaning;
        }

        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Optional<Mode> of(String key) {
            return Stream.of(values()).filter(mode -> mode.key().equals(key)).findFirst();
        }
    }

    public BpjsFault {
        if (times < 0 || millis < 0 || millis > LONGEST) {
            throw new IllegalArgumentException("times 0..., millis 0..600000");
        }
    }

    public static BpjsFault of(Mode mode) {
        return new BpjsFault(mode, 0, 0);
    }

    /** Empty when the JSON is none. */
    static Optional<BpjsFault> read(JsonNode json) {
        try {
            return Mode.of(json.path("mode").asText())
                    .map(mode -> new BpjsFault(
                            mode,
                            json.path("times").asInt(0),
                            json.path("millis").asLong(0)));
        } catch (IllegalArgumentException outOfRange) {
            return Optional.empty();
        }
    }

    /** All modes and what they mean. */
    public static Map<String, String> catalogue() {
        Map<String, String> modes = new LinkedHashMap<>();
        for (Mode mode : Mode.values()) {
            modes.put(mode.key(), mode.meaning);
        }
        return modes;
    }

    Map<String, Object> asAnswer() {
        return Map.of("mode", mode.key(), "times", times, "millis", millis);
    }
}
