package id.simpul.bus.edge;

import id.simpul.certs.tokens.TokenSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The issuer whose access tokens are believed, prefix {@code simpul.tokens}. Without these settings every token is refused.
 *
 * @param issuer as the tokens name it
 * @param jwks where the issuer's public keys are, over HTTPS
 * @param audience what a token must be meant for
 * @param trust PEM file of the authorities that the issuer's own TLS certificate may lead to
 * @param largestAge how long after its issue a token is believed at most
 */
@ConfigurationProperties("simpul.tokens")
record TokenProperties(
        @Nullable String issuer,
        @Nullable URI jwks,
        @Nullable String audience,
        @Nullable Path trust,
        @DefaultValue("PT1H") Duration largestAge) {

    TokenProperties {
        long there = Stream.of(issuer, jwks, audience, trust)
                .filter(each -> each != null)
                .count();
        if (there % 4 != 0) {
            throw new IllegalArgumentException(
                    "simpul.tokens needs issuer, jwks, audience and trust, or none of the four");
        }
    }

    Optional<TokenSettings> settings() {
        return issuer == null || jwks == null || audience == null || trust == null
                ? Optional.empty()
                : Optional.of(new TokenSettings(issuer, jwks, audience, trust, largestAge));
    }
}
