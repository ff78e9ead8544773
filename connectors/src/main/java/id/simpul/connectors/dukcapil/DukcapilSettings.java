package id.simpul.connectors.dukcapil;

import id.simpul.connectors.partner.Breaker;
import id.simpul.connectors.partner.Bulkhead;
import id.simpul.connectors.partner.Timeouts;
import java.net.URI;
import java.nio.file.Path;
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
}
