package id.simpul.sandbox;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/** A certificate authority for one test run, with or without the sandbox policy; P-256, valid for a day. */
public final class TestAuthority {

    private static final DateTimeFormatter UTC_TIME =
            DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final byte[] ECDSA_WITH_SHA256 = der(0x30, oid("1.2.840.10045.4.3.2"));

    private final String name;
    private final boolean isMarked;
    private final KeyPair keys = keyPair();
    private final X509Certificate certificate;
    private int serial = 1;

    /** A server's certificate, or a CA's, and its key. */
    public record Issued(X509Certificate certificate, PrivateKey key) {}

    private TestAuthority(String name, boolean isMarked) {
        this.name = name;
        this.isMarked = isMarked;
        this.certificate = make(name, keys.getPublic(), isMarked, true);
    }

    public static TestAuthority marked() {
        return new TestAuthority("Sandbox test CA", true);
    }

    public static TestAuthority unmarked() {
        return new TestAuthority("Ordinary test CA", false);
    }

    public X509Certificate certificate() {
        return certificate;
    }

    /** A certificate for localhost and 127.0.0.1, marked as the authority is. */
    public Issued issue() {
        return issue("localhost", isMarked);
    }

    public Issued issue(String host, boolean marked) {
        KeyPair pair = keyPair();
        return new Issued(make(host, pair.getPublic(), marked, false), pair.getPrivate());
    }

    /** What a sandbox needs to start. */
    public TlsIdentity identity() {
        Issued issued = issue();
        return new TlsIdentity(List.of(issued.certificate(), certificate), issued.key());
    }

    public static String pem(X509Certificate... certificates) {
        StringBuilder pem = new StringBuilder();
        for (X509Certificate each : certificates) {
            pem.append(pem("CERTIFICATE", encoded(each)));
        }
        return pem.toString();
    }

    public static String pem(PrivateKey key) {
        return pem("PRIVATE KEY", key.getEncoded());
    }

    private static String pem(String type, byte[] bytes) {
        return "-----BEGIN " + type + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes) + "\n-----END " + type + "-----\n";
    }

    private X509Certificate make(String subject, PublicKey key, boolean marked, boolean isAuthority) {
        byte[] body = der(
                0x30,
                der(0xA0, der(0x02, new byte[] {2})),
                der(0x02, BigInteger.valueOf(serial++).toByteArray()),
                ECDSA_WITH_SHA256,
                distinguishedName(name),
                der(0x30, time(-60), time(86_400)),
                distinguishedName(subject),
                key.getEncoded(),
                der(0xA3, der(0x30, isAuthority ? authorityExtension() : serverExtension(subject), policies(marked))));
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(body);
            byte[] whole = der(0x30, body, ECDSA_WITH_SHA256, der(0x03, new byte[] {0}, signature.sign()));
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(whole));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] authorityExtension() {
        return der(0x30, oid("2.5.29.19"), der(0x01, new byte[] {-1}), der(0x04, der(0x30, der(0x01, new byte[] {-1
        }))));
    }

    private static byte[] serverExtension(String host) {
        return der(
                0x30,
                oid("2.5.29.17"),
                der(0x04, der(0x30, der(0x82, host.getBytes(StandardCharsets.US_ASCII)), der(0x87, new byte[] {
                    127, 0, 0, 1
                }))));
    }

    private static byte[] policies(boolean marked) {
        byte[] other = der(0x30, oid("1.3.6.1.4.1.99999.1"));
        byte[] policies = marked ? der(0x30, other, der(0x30, oid(SandboxMarker.POLICY))) : der(0x30, other);
        return der(0x30, oid("2.5.29.32"), der(0x04, policies));
    }

    private static byte[] distinguishedName(String commonName) {
        byte[] text = commonName.getBytes(StandardCharsets.UTF_8);
        return der(0x30, der(0x31, der(0x30, oid("2.5.4.3"), der(0x0C, text))));
    }

    /** A certificate must be valid by the real clock, which TLS asks. */
    private static byte[] time(long fromNow) {
        Instant instant = Instant.now().plus(fromNow, ChronoUnit.SECONDS);
        return der(0x17, UTC_TIME.format(instant).getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] oid(String identifier) {
        return der(0x06, SandboxMarker.encoded(identifier));
    }

    private static byte[] der(int tag, byte[]... contents) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] each : contents) {
            content.writeBytes(each);
        }
        ByteArrayOutputStream value = new ByteArrayOutputStream();
        value.write(tag);
        if (content.size() > 0xFF) {
            value.write(0x82);
            value.write(content.size() >> 8);
        } else if (content.size() > 0x7F) {
            value.write(0x81);
        }
        value.write(content.size());
        value.writeBytes(content.toByteArray());
        return value.toByteArray();
    }

    private static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair keyPair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
