package id.simpul.certs;

import id.simpul.core.BusException;
import id.simpul.core.ProblemCode;
import id.simpul.core.Signer;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A member's own signature of its request: a detached JWS over the body's bytes by the key of its TLS certificate
 * ({@code x5t#S256}, RFC 7515 4.1.8), made at {@code iat} for the method, path, officer and use that it names.
 */
public final class RequestSignature {

    private static final Duration MOST_APART = Duration.ofMinutes(5);
    private static final String THUMBPRINT = "x5t#S256";

    private RequestSignature() {}

    /** @param signer holds the key of the certificate */
    public static String sign(
            Signer signer, X509Certificate certificate, SignedRequest request, byte[] body, Instant now) {
        Map<String, Object> headers = new LinkedHashMap<>(request.claims());
        headers.put(THUMBPRINT, thumbprint(certificate));
        headers.put("iat", now.getEpochSecond());
        return DetachedJws.sign(signer, body, headers);
    }

    /**
     * Returns when the signature is this request's, and by the certificate that TLS saw.
     *
     * @throws BusException with {@link ProblemCode#SIGNATURE_INVALID}, its argument {@code header} naming what deviates
     */
    public static void check(String jws, X509Certificate certificate, SignedRequest request, byte[] body, Instant now) {
        String thumbprint = thumbprint(certificate);
        Map<String, Object> headers = DetachedJws.verify(
                        jws,
                        body,
                        head -> thumbprint.equals(head.get(THUMBPRINT))
                                ? Optional.of(certificate.getPublicKey())
                                : Optional.empty())
                .orElseThrow(() -> invalid("signature"));
        request.claims().forEach((name, value) -> {
            if (!value.equals(headers.get(name))) {
                throw invalid(name);
            }
        });
        if (!isRecent(headers.get("iat"), now)) {
            throw invalid("iat");
        }
    }

    private static boolean isRecent(@Nullable Object issued, Instant now) {
        if (!(issued instanceof Integer || issued instanceof Long)) {
            return false;
        }
        long at = ((Number) issued).longValue();
        return at >= now.minus(MOST_APART).getEpochSecond()
                && at <= now.plus(MOST_APART).getEpochSecond();
    }

    private static String thumbprint(X509Certificate certificate) {
        try {
            return Base64Url.encode(SigningKeys.sha256(certificate.getEncoded()));
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException("Certificate without encoding", e);
        }
    }

    private static BusException invalid(String header) {
        return new BusException(ProblemCode.SIGNATURE_INVALID, Map.of("header", header));
    }
}
