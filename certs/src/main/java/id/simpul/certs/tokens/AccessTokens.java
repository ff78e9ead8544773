package id.simpul.certs.tokens;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.crypto.factories.DefaultJWSVerifierFactory;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import id.simpul.core.BusException;
import id.simpul.core.ProblemCode;
import id.simpul.core.SystemId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.cert.X509Certificate;
import java.text.ParseException;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * Reads the system from an access token of our issuer (RFC 9068): a token says who calls, never what they may. Keys come
 * from the issuer's key set only; whatever a token's header says about keys is a name to look up and nothing else.
 */
public final class AccessTokens implements AutoCloseable {

    /** Longer ones are not read. */
    static final int LARGEST = 8 * 1024;

    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);
    private static final JOSEObjectType ACCESS_TOKEN = new JOSEObjectType("at+jwt");
    private static final JOSEObjectType ACCESS_TOKEN_IN_FULL = new JOSEObjectType("application/at+jwt");

    private final String issuer;
    private final IssuerKeys keys;
    private final TokenClaims claims;
    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    private final Clock clock;

    /** Throws {@link IOException} when the file of authorities is missing or malformed. The issuer need not answer yet. */
    public AccessTokens(TokenSettings settings, Clock clock) throws IOException {
        this(
                settings.issuer(),
                new KeyDownload(settings.jwks(), settings.trust()),
                new TokenClaims(settings.issuer(), settings.audience(), settings.largestAge()),
                clock);
    }

    /** Tokens of our own; a key that is not known is looked for in the file, because another node may have it already. */
    public static AccessTokens ofOurOwn(OwnSettings settings, Clock clock) {
        return new AccessTokens(
                settings.issuer(),
                () -> JWKSet.parse(Files.readString(settings.keys(), StandardCharsets.UTF_8)),
                new TokenClaims(settings.issuer(), settings.audience(), settings.lifetime()),
                clock);
    }

    private AccessTokens(String issuer, Callable<JWKSet> source, TokenClaims claims, Clock clock) {
        this.issuer = issuer;
        this.keys = new IssuerKeys(source, System::nanoTime);
        this.claims = claims;
        this.clock = clock;
        DefaultJWSVerifierFactory verifiers = new DefaultJWSVerifierFactory();
        // The JDK's ECDSA costs ten times as much.
        verifiers.getJCAContext().setProvider(new BouncyCastleProvider());
        processor.setJWSVerifierFactory(verifiers);
        // Keycloak calls its access tokens JWT unless it is told otherwise.
        processor.setJWSTypeVerifier(
                new DefaultJOSEObjectTypeVerifier<>(ACCESS_TOKEN, ACCESS_TOKEN_IN_FULL, JOSEObjectType.JWT));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, keys));
        processor.setJWTClaimsSetVerifier((read, context) -> {});
    }

    /**
     * @param chain the certificates that the connection showed, the caller's first; empty when it showed none
     * @throws BusException TOKEN_INVALID, TOKEN_EXPIRED, TOKEN_ISSUER_UNAVAILABLE, or MEMBER_UNKNOWN when the client is no
     *     system of ours
     */
    public SystemId verify(String token, X509Certificate[] chain) {
        if (token.length() > LARGEST) {
            throw invalid("size");
        }
        try {
            JWTClaimsSet read = processor.process(SignedJWT.parse(token), null);
            return claims.check(read, chain, clock.instant());
        } catch (KeySourceException unreachable) {
            throw new BusException(ProblemCode.TOKEN_ISSUER_UNAVAILABLE);
        } catch (ParseException malformed) {
            throw invalid("form");
        } catch (BadJOSEException | JOSEException refused) {
            throw invalid("signature");
        }
    }

    String issuer() {
        return issuer;
    }

    /** The exceptions of the library may quote the token, so they are not kept as causes. */
    static BusException invalid(String part) {
        return new BusException(ProblemCode.TOKEN_INVALID, Map.of("part", part));
    }

    @Override
    public void close() {
        keys.close();
    }
}
