package id.simpul.certs;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;

/** The name of a certificate in tokens: {@code x5t#S256} of RFC 8705 3.1. */
public final class Thumbprint {

    private Thumbprint() {}

    public static String of(X509Certificate certificate) {
        try {
            return Base64Url.encode(SigningKeys.sha256(certificate.getEncoded()));
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("A certificate of this connection cannot be hashed", e);
        }
    }
}
