package id.simpul.certs.tokens;

import com.nimbusds.jwt.SignedJWT;
import id.simpul.core.SystemId;
import java.security.cert.X509Certificate;
import java.text.ParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The issuers whose tokens are believed. Each is judged by the rules and the keys of the issuer that it names, and no other. */
public final class AcceptedTokens implements AutoCloseable {

    private final List<AccessTokens> issuers;

    /** Throws {@link IllegalArgumentException} when two have the same name. */
    public AcceptedTokens(List<AccessTokens> issuers) {
        this.issuers = List.copyOf(issuers);
        if (issuers.stream().map(AccessTokens::issuer).distinct().count() != issuers.size()) {
            throw new IllegalArgumentException("Two issuers of tokens have one name");
        }
    }

    /**
     * @param chain the certificates that the connection showed, the caller's first; empty when it showed none
     * @throws id.simpul.core.BusException as {@link AccessTokens#verify}
     */
    public SystemId verify(String token, X509Certificate[] chain) {
        if (issuers.isEmpty()) {
            throw AccessTokens.invalid("issuer");
        }
        String named = issuerOf(token);
        return issuers.stream()
                .filter(issuer -> issuer.issuer().equals(named))
                .findFirst()
                .orElseThrow(() -> AccessTokens.invalid("issuer"))
                .verify(token, chain);
    }

    /** Only which one to ask; the one that is asked believes nothing of it. */
    private static @Nullable String issuerOf(String token) {
        if (token.length() > AccessTokens.LARGEST) {
            throw AccessTokens.invalid("size");
        }
        try {
            return SignedJWT.parse(token).getJWTClaimsSet().getIssuer();
        } catch (ParseException malformed) {
            throw AccessTokens.invalid("form");
        }
    }

    @Override
    public void close() {
        issuers.forEach(AccessTokens::close);
    }
}
