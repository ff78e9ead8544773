package id.simpul.bus.edge.issuing;

import id.simpul.certs.Thumbprint;
import id.simpul.certs.tokens.OwnSettings;
import id.simpul.certs.tokens.OwnTokens;
import id.simpul.core.Ids;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;

/** Writes a token of RFC 9068: who calls and for which installation, never what they may. */
final class IssuedTokens implements OAuth2TokenGenerator<OAuth2AccessToken> {

    private final OwnSettings settings;
    private final OwnTokens signer;
    private final Ids ids;
    private final Clock clock;

    IssuedTokens(OwnSettings settings, OwnTokens signer, Ids ids, Clock clock) {
        this.settings = settings;
        this.signer = signer;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public OAuth2AccessToken generate(OAuth2TokenContext context) {
        Instant issued = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Instant until = issued.plus(settings.lifetime());
        String system = context.getRegisteredClient().getClientId();
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", settings.issuer());
        claims.put("sub", system);
        claims.put("client_id", system);
        claims.put("aud", settings.audience());
        claims.put("iat", issued.getEpochSecond());
        claims.put("exp", until.getEpochSecond());
        claims.put("jti", ids.next().toString());
        ((IssuingContext) context.getAuthorizationServerContext())
                .certificate()
                .ifPresent(shown -> claims.put("cnf", Map.of("x5t#S256", Thumbprint.of(shown))));
        return new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, signer.sign(claims), issued, until);
    }
}
