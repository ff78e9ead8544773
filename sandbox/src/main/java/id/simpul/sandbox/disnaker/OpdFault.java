package id.simpul.sandbox.disnaker;

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
 * @param millis how slow; for {@code busy}, after which time one may come again
 * @param only strikes this HTTP method alone; empty for all
 */
public record OpdFault(Mode mode, int times, long millis, String only) {

    private static final long LONGEST = 600_000;

    /** The ways to misbehave; what an effect is to those that say so. */
    public enum Mode {
        NONE("as it should"),
        DOWN("connecting is refused, until it is lifted"),
        SLOW("answers after millis"),
        ERROR_BEFORE("500, and nothing was done"),
        ERROR_AFTER("500, but the effect was done"),
        RESET_AFTER("the connection is cut after the effect"),
        BUSY("503 with Retry-After of millis, and nothing was done"),
        HTML("an error page with 200, and nothing was done"),
        FAILED_TEXT("{\"status\":\"gagal\"} with 200, and nothing was done"),
        UNAUTHORIZED("401, and nothing was done"),
        BROKEN_JSON("an answer that breaks off, after the effect"),
        HALF("half of the announced bytes, after the effect"),
        ERROR_TEXT("an error message of PHP as plain text with 200, and nothing was done"),
        BOM("a byte order mark before the answer"),
        LATIN1("a Latin-1 letter in an answer that says it is UTF-8, after the effect"),
        ZERO_DATE("0000-00-00 where there is no date"),
        HUGE("32 MiB of white space before the answer, after the effect");

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

    public OpdFault {
        if (times < 0 || millis < 0 || millis > LONGEST || !only.matches("|GET|POST")) {
            throw new IllegalArgumentException("times 0..., millis 0..600000, only GET or POST");
        }
    }

    public static OpdFault of(Mode mode) {
        return new OpdFault(mode, 0, 0, "");
    }

    /** Empty when the JSON is none. */
    public static Optional<OpdFault> read(JsonNode json) {
        try {
            return Mode.of(json.path("mode").asText())
                    .map(mode -> new OpdFault(
                            mode,
                            json.path("times").asInt(0),
                            json.path("millis").asLong(0),
                            json.path("only").asText("")));
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

    public Map<String, Object> asAnswer() {
        return Map.of("mode", mode.key(), "times", times, "millis", millis, "only", only);
    }
}
