package id.simpul.certs.tokens;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Whose tokens are believed.
 *
 * @param issuer as the tokens name it
 * @param jwks the issuer's public keys, over HTTPS
 * @param audience what a token must name as its audience to be meant for this bus
 * @param trust PEM file of the authorities that the issuer's TLS certificate may lead to; no others
 * @param largestAge how long after its issue a token is believed, however long it says itself
 */
public record TokenSettings(String issuer, URI jwks, String audience, Path trust, Duration largestAge) {

    public TokenSettings {
        if (issuer.isBlank() || audience.isBlank()) {
            throw new IllegalArgumentException("Tokens need an issuer and an audience");
        }
        if (!"https".equals(jwks.getScheme()) || jwks.getHost() == null) {
            throw new IllegalArgumentException("The issuer's keys must be read over https");
        }
        if (largestAge.isNegative() || largestAge.isZero()) {
            throw new IllegalArgumentException("The largest age of a token must be positive");
        }
    }
}
