package id.simpul.certs;

import id.simpul.core.Signer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A JSON Web Signature whose payload travels beside it (RFC 7515 Appendix F): {@code header..signature}. Whoever has the
 * payload puts its base64url between the dots and verifies it with any JOSE library.
 */
public final class DetachedJws {

    private DetachedJws() {}

    /** @param headers more protected headers; {@code alg} and {@code kid} come from the signer */
    public static String sign(Signer signer, byte[] payload, Map<String, ?> headers) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("alg", signer.algorithm());
        all.put("kid", signer.keyId());
        headers.forEach((name, value) -> {
            if (all.put(name, value) != null) {
                throw new IllegalArgumentException("Protected header " + name + " is set by the signer");
            }
        });
        String header = Base64Url.encode(Json.write(all).getBytes(StandardCharsets.UTF_8));
        return header + ".." + Base64Url.encode(signer.sign(signingInput(header, payload)));
    }

    /** The protected headers when one of the keys, named by {@code kid}, signed exactly this payload; else empty. */
    public static Optional<Map<String, Object>> verify(String jws, byte[] payload, JwkSet keys) {
        return verify(
                jws, payload, headers -> headers.get("kid") instanceof String id ? keys.find(id) : Optional.empty());
    }

    static Optional<Map<String, Object>> verify(
            String jws, byte[] payload, Function<Map<String, Object>, Optional<PublicKey>> keys) {
        String[] parts = jws.split("\\.", -1);
        if (parts.length != 3 || !parts[1].isEmpty()) {
            return Optional.empty();
        }
        try {
            Map<String, Object> headers = Json.readObject(Base64Url.decode(parts[0]));
            byte[] signature = Base64Url.decode(parts[2]);
            return keys.apply(headers)
                    .filter(key -> isUnderstood(headers, key))
                    .filter(key -> Signatures.verify(key, signingInput(parts[0], payload), signature))
                    .map(key -> headers);
        } catch (IOException | IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** The key decides the algorithm, never the header; an extension we do not know may change the meaning. */
    private static boolean isUnderstood(Map<String, Object> headers, PublicKey key) {
        return Signatures.algorithm(SigningKeys.parameters(key)).equals(headers.get("alg"))
                && !headers.containsKey("crit")
                && !headers.containsKey("b64");
    }

    private static byte[] signingInput(String header, byte[] payload) {
        byte[] head = (header + ".").getBytes(StandardCharsets.US_ASCII);
        byte[] body = Base64Url.encode(payload).getBytes(StandardCharsets.US_ASCII);
        byte[] input = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, input, head.length, body.length);
        return input;
    }
}
