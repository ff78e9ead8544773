package id.simpul.bus.edge.issuing;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The tokens that this installation issues itself, prefix {@code simpul.issuing}. Without an issuer it issues none.
 *
 * @param issuer the address of the edge as callers know it, {@code https://...} without a slash at the end
 * @param lifetime of a token, ten minutes at most: so long a secret that was taken back can still be used
 */
@ConfigurationProperties("simpul.issuing")
public record IssuingSettings(
        @Nullable String issuer, @DefaultValue("PT5M") Duration lifetime) {

    private static final Duration LONGEST = Duration.ofMinutes(10);

    public IssuingSettings {
        if (issuer != null && !issuer.matches("https://[A-Za-z0-9.:\\[\\]-]+")) {
            throw new IllegalArgumentException("simpul.issuing.issuer is of the form https://host:port");
        }
        if (lifetime.compareTo(Duration.ofSeconds(1)) < 0 || lifetime.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("simpul.issuing.lifetime is a second at least and ten minutes at most");
        }
    }

    public Optional<String> named() {
        return Optional.ofNullable(issuer);
    }
}
