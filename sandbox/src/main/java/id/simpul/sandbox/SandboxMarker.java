package id.simpul.sandbox;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * The certificate policy (RFC 5280 4.2.1.4) by which clients recognise a simulated partner. Clients derive the label
 * "sandbox" from it, so a sandbox whose certificates lack it must not run: its answers would pass for real ones.
 */
public final class SandboxMarker {

    /** The policy's object identifier. */
    public static final String POLICY = "2.25.267354318264862130468731926540938211073";

    private static final String CERTIFICATE_POLICIES = "2.5.29.32";
    private static final int OCTET_STRING = 0x04;
    private static final int OBJECT_IDENTIFIER = 0x06;
    private static final int SEQUENCE = 0x30;

    private SandboxMarker() {}

    /**
     * Checks a server's chain, leaf first.
     *
     * @throws IllegalArgumentException when the issuer is not in the chain or any certificate has no marker
     */
    public static void require(List<X509Certificate> chain) {
        if (chain.size() < 2) {
            throw new IllegalArgumentException("The certificate file must hold the server certificate and its CA, "
                    + "both with the sandbox policy " + POLICY + "; it holds " + chain.size() + " certificate(s)");
        }
        for (X509Certificate certificate : chain) {
            if (!marks(certificate)) {
                throw new IllegalArgumentException("A sandbox never runs under a certificate that could pass for a "
                        + "real partner's: '" + certificate.getSubjectX500Principal()
                        + "' does not carry the sandbox policy " + POLICY);
            }
        }
    }

    /** Whether the certificate names the sandbox policy. */
    public static boolean marks(X509Certificate certificate) {
        byte[] extension = certificate.getExtensionValue(CERTIFICATE_POLICIES);
        return extension != null && names(ByteBuffer.wrap(extension));
    }

    /** The extension is an OCTET STRING around a SEQUENCE of policies, each a SEQUENCE that begins with the identifier. */
    private static boolean names(ByteBuffer extension) {
        ByteBuffer policies = content(content(extension, OCTET_STRING), SEQUENCE);
        ByteBuffer wanted = ByteBuffer.wrap(encoded(POLICY));
        while (policies.hasRemaining()) {
            if (content(content(policies, SEQUENCE), OBJECT_IDENTIFIER).equals(wanted)) {
                return true;
            }
        }
        return false;
    }

    /** Takes the next DER value off the buffer; only the lengths that a certificate of under 64 KiB can hold. */
    private static ByteBuffer content(ByteBuffer der, int tag) {
        if (Byte.toUnsignedInt(der.get()) != tag) {
            throw new IllegalArgumentException("The certificate policies are not well-formed DER");
        }
        int length = Byte.toUnsignedInt(der.get());
        if (length == 0x81) {
            length = Byte.toUnsignedInt(der.get());
        } else if (length == 0x82) {
            length = Short.toUnsignedInt(der.getShort());
        }
        ByteBuffer content = der.slice(der.position(), length);
        der.position(der.position() + length);
        return content;
    }

    /** The DER content of an object identifier (X.690 8.19): the first two arcs share a number, seven bits a byte. */
    static byte[] encoded(String identifier) {
        String[] arcs = identifier.split("\\.");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        write(bytes, new BigInteger(arcs[0]).multiply(BigInteger.valueOf(40)).add(new BigInteger(arcs[1])));
        for (int index = 2; index < arcs.length; index++) {
            write(bytes, new BigInteger(arcs[index]));
        }
        return bytes.toByteArray();
    }

    private static void write(ByteArrayOutputStream bytes, BigInteger arc) {
        int groups = Math.max(1, (arc.bitLength() + 6) / 7);
        for (int group = groups - 1; group >= 0; group--) {
            int bits = arc.shiftRight(7 * group).intValue() & 0x7F;
            bytes.write(group > 0 ? bits | 0x80 : bits);
        }
    }
}
