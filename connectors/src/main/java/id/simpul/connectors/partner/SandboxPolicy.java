package id.simpul.connectors.partner;

import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.HexFormat;

/** The certificate policy (RFC 5280 4.2.1.4) that every sandbox's certificates carry. */
final class SandboxPolicy {

    static final String CERTIFICATE_POLICIES = "2.5.29.32";

    /** DER of 2.25.267354318264862130468731926540938211073, with its tag and length. */
    private static final byte[] IDENTIFIER = HexFormat.of().parseHex("0614698392a2c8e68aeb8e96daab9ccaf5b982f5de01");

    private SandboxPolicy() {}

    static boolean marks(X509Certificate certificate) {
        byte[] extension = certificate.getExtensionValue(CERTIFICATE_POLICIES);
        return extension != null && contains(extension);
    }

    /**
     * Looks for the identifier's encoding anywhere in the extension. Tag, length and 20 bytes cannot stand there by
     * chance, and a mark in an unexpected place still means sandbox.
     */
    private static boolean contains(byte[] extension) {
        for (int from = 0; from + IDENTIFIER.length <= extension.length; from++) {
            if (Arrays.equals(extension, from, from + IDENTIFIER.length, IDENTIFIER, 0, IDENTIFIER.length)) {
                return true;
            }
        }
        return false;
    }
}
