package id.simpul.connectors.dukcapil;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * How Dukcapil is reached. Read from a system file by {@link DukcapilSystemFile}.
 *
 * @param url scheme, host and port; always https
 * @param path below the URL, with {@code {lembaga}} and {@code {method}} to be filled in
 * @param trust PEM file of the only certificates that are trusted
 * @param threshold the least score, 0 to 100, that counts as a match when a route names none
 * @param credentials by the name under which agreements and permits know them
 */
public record DukcapilSettings(
        URI url,
        String path,
        Path trust,
        int threshold,
        Timeouts timeouts,
        Breaker breaker,
        Bulkhead bulkhead,
        Map<String, DukcapilCredential> credentials) {

    public DukcapilSettings {
        if (!"https".equals(url.getScheme())) {
            throw new IllegalArgumentException("Dukcapil is reached over https only");
        }
        credentials = Map.copyOf(credentials);
    }

    /** The time for a connection with its TLS handshake, and for the whole answer from the first byte sent. */
    public record Timeouts(Duration connect, Duration answer) {}

    /**
     * When the partner is left alone.
     *
     * @param failures percentage of failed calls that opens the breaker
     * @param window how many last calls count
     * @param least how many calls there must be before it may open
     * @param pause how long it stays open
     */
    public record Breaker(int failures, int window, int least, Duration pause) {}

    /** The most calls at a time, and how long one waits for its turn. */
    public record Bulkhead(int calls, Duration patience) {}
}
