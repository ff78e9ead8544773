package id.simpul.sandbox.bapenda;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How the database misbehaves.
 *
 * @param millis how slow
 */
public record SismiopFault(Mode mode, long millis) {

    static final SismiopFault NONE = new SismiopFault(Mode.NONE, 0);
    private static final long LONGEST = 600_000;

    /** The ways to misbehave, at each statement about land tax. */
    public enum Mode {
        NONE("as it should"),
        DOWN("connecting is refused"),
        SLOW("each part of an answer comes after millis"),
        CUT_BEFORE("the connection is cut before the statement arrives"),
        CUT_AFTER("the connection is cut when the statement has been run"),
        HALF("half of the answer, then the connection is cut");

        private final String meaning;

        Mode(String meaning) {
            this.meaning = meaning;
        }

        String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public SismiopFault {
        if (millis < 0 || millis > LONGEST) {
            throw new IllegalArgumentException("millis 0..600000");
        }
    }

    /** Empty when the JSON is none. */
    static Optional<SismiopFault> read(JsonNode json) {
        try {
            return Stream.of(Mode.values())
                    .filter(mode -> mode.key().equals(json.path("mode").asText()))
                    .findFirst()
                    .map(mode -> new SismiopFault(mode, json.path("millis").asLong(0)));
        } catch (IllegalArgumentException outOfRange) {
            return Optional.empty();
        }
    }

    static Map<String, String> catalogue() {
        Map<String, String> modes = new LinkedHashMap<>();
        for (Mode mode : Mode.values()) {
            modes.put(mode.key(), mode.meaning);
        }
        return modes;
    }

    Map<String, Object> asAnswer() {
        return Map.of("mode", mode.key(), "millis", millis);
    }
}
