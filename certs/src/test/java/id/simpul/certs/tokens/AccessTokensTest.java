package id.simpul.certs.tokens;

import static id.simpul.certs.tokens.TestIssuer.PORTAL;
import static id.simpul.certs.tokens.TestIssuer.claims;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import id.simpul.core.BusException;
import id.simpul.core.ProblemCode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTokensTest {

    private static final X509Certificate[] NO_CERTIFICATE = {};

    @TempDir
    static Path folder;

    static TestIssuer issuer;
    static AccessTokens tokens;

    @BeforeAll
    static void start() throws IOException, JOSEException {
        issuer = new TestIssuer(folder);
        tokens = new AccessTokens(issuer.settings(), Clock.systemUTC());
    }

    @AfterAll
    static void stop() {
        tokens.close();
        issuer.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"RS256", "PS256"})
    void believesRsaTokensOfTheIssuer(String algorithm) {
        String token = TestIssuer.token(JWSAlgorithm.parse(algorithm), issuer.rsa, claims().build());

        assertThat(tokens.verify(token, NO_CERTIFICATE)).isEqualTo(PORTAL);
    }

    @Test
    void believesCurveTokensOfTheIssuer() {
        String token = TestIssuer.token(JWSAlgorithm.ES256, issuer.curve, claims().build());

        assertThat(tokens.verify(token, NO_CERTIFICATE)).isEqualTo(PORTAL);
    }

    @Test
    void readsTheClientFromAzpToo() {
        String token = issuer.token(
                claims().claim("client_id", null).claim("azp", PORTAL.value()).build());

        assertThat(tokens.verify(token, NO_CERTIFICATE)).isEqualTo(PORTAL);
    }

    @Test
    void refusesTokensWithoutSignature() {
        assertThat(refused(new PlainJWT(claims().build()).serialize())).isEqualTo(ProblemCode.TOKEN_INVALID);
        String[] parts = issuer.token(claims().build()).split("\\.");
        assertThat(refused(parts[0] + "." + parts[1] + ".")).isEqualTo(ProblemCode.TOKEN_INVALID);
    }

    @Test
    void refusesMacsMadeWithThePublicKey() throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .keyID(issuer.rsa.getKeyID())
                        .type(new JOSEObjectType("at+jwt"))
                        .build(),
                claims().build());
        token.sign(new MACSigner(issuer.rsa.toRSAPublicKey().getEncoded()));

        assertThat(refused(token.serialize())).isEqualTo(ProblemCode.TOKEN_INVALID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RS384", "RS512", "PS512"})
    void refusesAlgorithmsThatAreNotListed(String algorithm) {
        String token = TestIssuer.token(JWSAlgorithm.parse(algorithm), issuer.rsa, claims().build());

        assertThat(refused(token)).isEqualTo(ProblemCode.TOKEN_INVALID);
    }

    @Test
    void refusesForeignKeysUnderAKnownName() throws JOSEException {
        RSAKey foreign = new RSAKeyGenerator(2048).keyID(issuer.rsa.getKeyID()).generate();

        assertThat(refused(TestIssuer.token(JWSAlgorithm.RS256, foreign, claims().build())))
                .isEqualTo(ProblemCode.TOKEN_INVALID);
    }

    @Test
    void takesNoKeyFromTheTokenItself() throws JOSEException {
        RSAKey own = new RSAKeyGenerator(2048).keyID("own").generate();
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(new JOSEObjectType("at+jwt"))
                .keyID("own")
                .jwk(own.toPublicJWK())
                .jwkURL(URI.create("https://localhost:1/keys"))
                .build();

        assertThat(refused(TestIssuer.token(header, own, claims().build()))).isEqualTo(ProblemCode.TOKEN_INVALID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../../../dev/null", "' OR '1'='1", "rsa-1\u0000", "http://localhost:1/"})
    void takesTheNameOfAKeyAsANameOnly(String kid) throws JOSEException {
        RSAKey own = new RSAKeyGenerator(2048).keyID(kid).generate();

        assertThat(refused(TestIssuer.token(JWSAlgorithm.RS256, own, claims().build())))
                .isEqualTo(ProblemCode.TOKEN_INVALID);
    }

    @Test
    void refusesOtherIssuersAndAudiences() {
        assertThat(refused(claims().issuer("https://lain.test"))).isEqualTo(ProblemCode.TOKEN_INVALID);
        assertThat(refused(claims().issuer(null))).isEqualTo(ProblemCode.TOKEN_INVALID);
        assertThat(refused(claims().audience("account"))).isEqualTo(ProblemCode.TOKEN_INVALID);
        assertThat(refused(claims().audience((String) null))).isEqualTo(ProblemCode.TOKEN_INVALID);
        assertThat(tokens.verify(
                        issuer.token(claims().audience(List.of("account", TestIssuer.AUDIENCE))
                                .build()),
                        NO_CERTIFICATE))
                .isEqualTo(PORTAL);
    }

    @Test
    void refusesTokensOutsideTheirTime() {
        Instant now = Instant.now();

        assertThat(refused(claims().expirationTime(Date.from(now.minusSeconds(60)))))
                .isEqualTo(ProblemCode.TOKEN_EXPIRED);
        assertThat(refused(claims().issueTime(Date.from(now.minusSeconds(3700)))))
                .isEqualTo(ProblemCode.TOKEN_EXPIRED);
        assertThat(refused(claims().issueTime(Date.from(now.plusSeconds(60))))).isEqualTo(ProblemCode.TOKEN_INVALID);
        assertThat(refused(claims().notBeforeTime(Date.from(now.plusSeconds(60)))))
                .isEqualTo(ProblemCode.TOKEN_INVALID);
        assertThat(refused(claims().expirationTime(null))).isEqualTo(ProblemCode.TOKEN_INVALID);
        assertThat(refused(claims().issueTime(null))).isEqualTo(ProblemCode.TOKEN_INVALID);
    }

    @Test
    void forgivesAClockThatIsALittleOff() {
        Instant now = Instant.now();
        JWTClaimsSet.Builder late = claims().expirationTime(Date.from(now.minusSeconds(5)));
        JWTClaimsSet.Builder early = claims().issueTime(Date.from(now.plusSeconds(5)));

        assertThat(tokens.verify(issuer.token(late.build()), NO_CERTIFICATE)).isEqualTo(PORTAL);
        assertThat(tokens.verify(issuer.token(early.build()), NO_CERTIFICATE)).isEqualTo(PORTAL);
    }

    @Test
    void refusesWhoIsNoSystemOrTwo() {
        assertThat(refused(claims().claim("client_id", "account"))).isEqualTo(ProblemCode.MEMBER_UNKNOWN);
        assertThat(refused(claims().claim("client_id", null))).isEqualTo(ProblemCode.TOKEN_INVALID);
        assertThat(refused(claims().claim("client_id", 3509))).isEqualTo(ProblemCode.TOKEN_INVALID);
        assertThat(refused(claims().claim("azp", "3509.dinsos.simbansos"))).isEqualTo(ProblemCode.TOKEN_INVALID);
    }

    @Test
    void refusesTokensThatAreNoAccessTokens() {
        JWSHeader untyped = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID(issuer.rsa.getKeyID())
                .build();

        assertThat(refused(claims().claim("typ", "ID"))).isEqualTo(ProblemCode.TOKEN_INVALID);
        assertThat(refused(TestIssuer.token(untyped, issuer.rsa, claims().build())))
                .isEqualTo(ProblemCode.TOKEN_INVALID);
    }

    @Test
    void refusesHugeAndBrokenTexts() {
        String huge = issuer.token(claims().claim("isi", "x".repeat(9000)).build());

        assertThat(refused(huge)).isEqualTo(ProblemCode.TOKEN_INVALID);
        assertThat(refused("")).isEqualTo(ProblemCode.TOKEN_INVALID);
        assertThat(refused("a.b.c")).isEqualTo(ProblemCode.TOKEN_INVALID);
        assertThat(refused("e30.e30.e30")).isEqualTo(ProblemCode.TOKEN_INVALID);
    }

    @Test
    void wantsTheCertificateThatATokenIsBoundTo() throws IOException, GeneralSecurityException {
        X509Certificate own = certificate("members/3509.portal.mpp.crt");
        X509Certificate other = certificate("server.crt");
        String thumbprint = Base64URL.encode(
                        MessageDigest.getInstance("SHA-256").digest(own.getEncoded()))
                .toString();
        String bound = issuer.token(
                claims().claim("cnf", Map.of("x5t#S256", thumbprint)).build());
        String otherwise =
                issuer.token(claims().claim("cnf", Map.of("jkt", thumbprint)).build());

        assertThat(tokens.verify(bound, new X509Certificate[] {own})).isEqualTo(PORTAL);
        assertThat(refused(bound)).isEqualTo(ProblemCode.TOKEN_INVALID);
        assertThat(refused(bound, other)).isEqualTo(ProblemCode.TOKEN_INVALID);
        assertThat(refused(otherwise, own)).isEqualTo(ProblemCode.TOKEN_INVALID);
    }

    @Test
    void saysNothingOfTheTokenInItsProblems() {
        String token = issuer.token(claims().audience("account").build());

        BusException problem = catchThrowableOfType(BusException.class, () -> tokens.verify(token, NO_CERTIFICATE));

        assertThat(problem).hasNoCause();
        assertThat(problem.arguments()).containsExactly(Map.entry("part", "audience"));
    }

    private static X509Certificate certificate(String file) throws IOException, GeneralSecurityException {
        try (InputStream pem = Files.newInputStream(folder.resolve(file))) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(pem);
        }
    }

    private static ProblemCode refused(JWTClaimsSet.Builder claims) {
        return refused(issuer.token(claims.build()));
    }

    private static ProblemCode refused(String token, X509Certificate... chain) {
        return catchThrowableOfType(BusException.class, () -> tokens.verify(token, chain))
                .code();
    }
}
