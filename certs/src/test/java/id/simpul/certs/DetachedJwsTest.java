package id.simpul.certs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.Ed25519Verifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.JsonWebSignature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class DetachedJwsTest {

    enum Algorithm {
        EDDSA,
        ES256;

        FileSigner signer() {
            SecureRandom random = new SecureRandom();
            PrivateKey key = this == EDDSA
                    ? Ed25519Keys.newPrivateKey(random)
                    : CertificateAuthority.newKeys(random).getPrivate();
            return FileSigner.of(key);
        }
    }

    private static final byte[] PAYLOAD = "{\"hasil\":\"cocok\",\"nama\":\"é\"}".getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @EnumSource
    void isVerifiedByNimbus(Algorithm algorithm) throws Exception {
        FileSigner signer = algorithm.signer();
        String jws = DetachedJws.sign(signer, PAYLOAD, Map.of("typ", "simpul-answer"));

        JWSObject parsed = JWSObject.parse(jws, new Payload(PAYLOAD));
        JWK key = JWKSet.parse(JwkSet.of(List.of(signer.publicKey())).toJson()).getKeyByKeyId(signer.keyId());

        assertThat(parsed.verify(
                        algorithm == Algorithm.EDDSA
                                ? new Ed25519Verifier(key.toOctetKeyPair())
                                : new ECDSAVerifier(key.toECKey())))
                .isTrue();
        assertThat(key.computeThumbprint()).hasToString(signer.keyId());
    }

    @ParameterizedTest
    @EnumSource
    void isVerifiedByJose4j(Algorithm algorithm) throws Exception {
        FileSigner signer = algorithm.signer();
        String jws = DetachedJws.sign(signer, PAYLOAD, Map.of());

        JsonWebSignature parsed = new JsonWebSignature();
        parsed.setCompactSerialization(jws);
        parsed.setEncodedPayload(Base64Url.encode(PAYLOAD));
        parsed.setKey(new JsonWebKeySet(JwkSet.of(List.of(signer.publicKey())).toJson())
                .findJsonWebKey(signer.keyId(), null, null, null)
                .getKey());

        assertThat(parsed.verifySignature()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void verifiesOwnSignatureWithPublishedKeys(Algorithm algorithm) throws IOException {
        FileSigner signer = algorithm.signer();
        JwkSet published =
                JwkSet.parse(JwkSet.of(List.of(signer.publicKey())).toJson().getBytes(StandardCharsets.UTF_8));

        String jws = DetachedJws.sign(signer, PAYLOAD, Map.of("exchange", "0190"));

        assertThat(DetachedJws.verify(jws, PAYLOAD, published))
                .hasValueSatisfying(headers -> assertThat(headers)
                        .containsEntry("exchange", "0190")
                        .containsEntry("alg", signer.algorithm())
                        .containsEntry("kid", signer.keyId()));
    }

    @ParameterizedTest
    @EnumSource
    void neverVerifiesWhenOneBitOfJwsIsChanged(Algorithm algorithm) {
        FileSigner signer = algorithm.signer();
        JwkSet keys = JwkSet.of(List.of(signer.publicKey()));
        byte[] jws = DetachedJws.sign(signer, PAYLOAD, Map.of()).getBytes(StandardCharsets.US_ASCII);

        for (int at = 0; at < jws.length; at++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] changed = jws.clone();
                changed[at] ^= (byte) (1 << bit);

                assertThat(DetachedJws.verify(new String(changed, StandardCharsets.ISO_8859_1), PAYLOAD, keys))
                        .as("bit %d of character %d", bit, at)
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void neverVerifiesWhenOneBitOfPayloadIsChanged(Algorithm algorithm) {
        FileSigner signer = algorithm.signer();
        JwkSet keys = JwkSet.of(List.of(signer.publicKey()));
        String jws = DetachedJws.sign(signer, PAYLOAD, Map.of());

        for (int at = 0; at < PAYLOAD.length; at++) {
            byte[] changed = PAYLOAD.clone();
            changed[at] ^= 1;

            assertThat(DetachedJws.verify(jws, changed, keys)).as("byte %d", at).isEmpty();
        }
    }

    @Test
    void refusesSignatureOfKeyThatIsNotInTheSet() {
        String jws = DetachedJws.sign(Algorithm.EDDSA.signer(), PAYLOAD, Map.of());
        JwkSet others = JwkSet.of(List.of(Algorithm.EDDSA.signer().publicKey()));

        assertThat(DetachedJws.verify(jws, PAYLOAD, others)).isEmpty();
    }

    @Test
    void refusesCriticalExtensionItDoesNotKnow() {
        FileSigner signer = Algorithm.EDDSA.signer();
        String jws = DetachedJws.sign(signer, PAYLOAD, Map.of("crit", List.of("b64"), "b64", false));

        assertThat(DetachedJws.verify(jws, PAYLOAD, JwkSet.of(List.of(signer.publicKey()))))
                .isEmpty();
    }

    @Test
    void refusesJwsThatCarriesItsPayload() {
        FileSigner signer = Algorithm.EDDSA.signer();
        String attached =
                DetachedJws.sign(signer, PAYLOAD, Map.of()).replace("..", "." + Base64Url.encode(PAYLOAD) + ".");

        assertThat(DetachedJws.verify(attached, PAYLOAD, JwkSet.of(List.of(signer.publicKey()))))
                .isEmpty();
    }

    @Test
    void doesNotLetHeaderNameAnotherKey() {
        assertThatThrownBy(() -> DetachedJws.sign(Algorithm.EDDSA.signer(), PAYLOAD, Map.of("kid", "other")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesSetWhoseKeyIdIsNotItsThumbprint() {
        String json = JwkSet.of(List.of(Algorithm.EDDSA.signer().publicKey()))
                .toJson()
                .replace("\"kid\":\"", "\"kid\":\"x");

        assertThatThrownBy(() -> JwkSet.parse(json.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IOException.class);
    }
}
