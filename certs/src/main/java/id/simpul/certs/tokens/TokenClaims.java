package id.simpul.certs.tokens;

import com.nimbusds.jwt.JWTClaimsSet;
import id.simpul.certs.Thumbprint;
import id.simpul.core.BusException;
import id.simpul.core.ProblemCode;
import id.simpul.core.SystemId;
import java.security.cert.X509Certificate;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a token whose signature is right must say (RFC 9068 4, RFC 8705 3). */
final class TokenClaims {

    private static final Duration SKEW = Duration.ofSeconds(30);
    private static final String THUMBPRINT = "x5t#S256";

    private final String issuer;
    private final String audience;
    private final Duration largestAge;

    TokenClaims(String issuer, String audience, Duration largestAge) {
        this.issuer = issuer;
        this.audience = audience;
        this.largestAge = largestAge;
    }

    SystemId check(JWTClaimsSet claims, X509Certificate[] chain, Instant now) throws ParseException {
        if (!issuer.equals(claims.getIssuer())) {
            throw AccessTokens.invalid("issuer");
        }
        if (!claims.getAudience().contains(audience)) {
            throw AccessTokens.invalid("audience");
        }
        // Keycloak says here what a token is for; its tokens for browsers are no access tokens.
        if (claims.getClaim("typ") != null && !"Bearer".equals(claims.getClaim("typ"))) {
            throw AccessTokens.invalid("type");
        }
        checkTimes(claims, now);
        checkBinding(claims.getJSONObjectClaim("cnf"), chain);
        return system(claims);
    }

    private void checkTimes(JWTClaimsSet claims, Instant now) {
        Instant until = required(claims.getExpirationTime());
        Instant issued = required(claims.getIssueTime());
        Date notBefore = claims.getNotBeforeTime();
        boolean isOfTheFuture = issued.isAfter(now.plus(SKEW))
                || (notBefore != null && notBefore.toInstant().isAfter(now.plus(SKEW)));
        if (isOfTheFuture) {
            throw AccessTokens.invalid("time");
        }
        Instant atMost = issued.plus(largestAge);
        if (now.minus(SKEW).isAfter(until.isBefore(atMost) ? until : atMost)) {
            throw new BusException(ProblemCode.TOKEN_EXPIRED);
        }
    }

    private static Instant required(@Nullable Date date) {
        if (date == null) {
            throw AccessTokens.invalid("time");
        }
        return date.toInstant();
    }

    /** A token that is bound to something else than a certificate is not usable here as if it were bound to nothing. */
    private static void checkBinding(@Nullable Map<String, Object> confirmation, X509Certificate[] chain) {
        if (confirmation == null) {
            return;
        }
        boolean isBound = confirmation.keySet().equals(Set.of(THUMBPRINT))
                && chain.length > 0
                && Thumbprint.of(chain[0]).equals(confirmation.get(THUMBPRINT));
        if (!isBound) {
            throw AccessTokens.invalid("certificate");
        }
    }

    /** Either claim may name the client; when both are there they agree. */
    private static SystemId system(JWTClaimsSet claims) throws ParseException {
        var names = Stream.of(claims.getStringClaim("client_id"), claims.getStringClaim("azp"))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (names.size() != 1) {
            throw AccessTokens.invalid("client");
        }
        try {
            return new SystemId(names.get(0));
        } catch (IllegalArgumentException notOfTheBus) {
            throw new BusException(ProblemCode.MEMBER_UNKNOWN);
        }
    }
}
