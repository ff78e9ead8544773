package id.simpul.certs;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.math.ec.ECPoint;

/** One public key as JSON: OKP (RFC 8037) or EC P-256 (RFC 7518 6.2), its id the thumbprint of RFC 7638. */
record Jwk(String keyId, PublicKey key) {

    static Jwk of(PublicKey key) {
        Map<String, String> required = requiredMembers(key);
        byte[] canonical = Json.write(required).getBytes(StandardCharsets.UTF_8);
        return new Jwk(Base64Url.encode(SigningKeys.sha256(canonical)), key);
    }

    /** Reads one key; its id must be its thumbprint, so that an id never names two keys. */
    static Jwk parse(JsonNode json) {
        Jwk jwk = of(readKey(json));
        if (!jwk.keyId().equals(json.path("kid").asText())) {
            throw new IllegalArgumentException("JWK's kid is not its RFC 7638 thumbprint " + jwk.keyId());
        }
        return jwk;
    }

    Map<String, String> members() {
        Map<String, String> members = new LinkedHashMap<>(requiredMembers(key));
        members.put("kid", keyId);
        members.put("use", "sig");
        members.put("alg", Signatures.algorithm(SigningKeys.parameters(key)));
        return members;
    }

    /** In the order of RFC 7638 3.3: lexicographic, nothing else. */
    private static Map<String, String> requiredMembers(PublicKey key) {
        AsymmetricKeyParameter parameters = SigningKeys.parameters(key);
        Map<String, String> members = new LinkedHashMap<>();
        if (parameters instanceof Ed25519PublicKeyParameters edwards) {
            members.put("crv", "Ed25519");
            members.put("kty", "OKP");
            members.put("x", Base64Url.encode(edwards.getEncoded()));
        } else {
            ECPoint point = ((ECPublicKeyParameters) parameters).getQ().normalize();
            members.put("crv", "P-256");
            members.put("kty", "EC");
            members.put("x", Base64Url.encode(point.getAffineXCoord().getEncoded()));
            members.put("y", Base64Url.encode(point.getAffineYCoord().getEncoded()));
        }
        return members;
    }

    private static PublicKey readKey(JsonNode json) {
        byte[] x = Base64Url.decode(json.path("x").asText());
        return switch (json.path("kty").asText() + " " + json.path("crv").asText()) {
            case "OKP Ed25519" -> Ed25519Keys.publicKey(x);
            case "EC P-256" -> pointKey(x, Base64Url.decode(json.path("y").asText()));
            default -> throw new IllegalArgumentException("JWK is neither OKP Ed25519 nor EC P-256");
        };
    }

    private static PublicKey pointKey(byte[] x, byte[] y) {
        if (x.length != 32 || y.length != 32) {
            throw new IllegalArgumentException("JWK's coordinates are not of 32 bytes each");
        }
        byte[] encoded = new byte[65];
        encoded[0] = 4;
        System.arraycopy(x, 0, encoded, 1, 32);
        System.arraycopy(y, 0, encoded, 33, 32);
        return SigningKeys.publicKey(
                new ECPublicKeyParameters(SigningKeys.P256.getCurve().decodePoint(encoded), SigningKeys.P256));
    }
}
