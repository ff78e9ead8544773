package id.simpul.core;

import java.time.Instant;

/**
 * Where an answer comes from.
 *
 * @param source the partner, such as {@code dukcapil}
 * @param reality derived from the partner's TLS chain, never from a setting
 * @param at when the partner answered
 */
public record Provenance(String source, Reality reality, Instant at) {

    /** Whether real records were asked or simulated ones. */
    public enum Reality {
        LIVE("live"),
        SANDBOX("sandbox");

        private final String key;

        Reality(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }
    }
}
