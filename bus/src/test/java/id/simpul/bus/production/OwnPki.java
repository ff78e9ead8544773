package id.simpul.bus.production;

import id.simpul.certs.FileSigner;
import id.simpul.certs.JwkSet;
import id.simpul.certs.KeyFiles;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Certificates and keys as an operator with a CA of their own would put them into a home. */
public final class OwnPki {

    private static final X500Name ROOT = new X500Name("C=ID,O=Pemerintah Kabupaten Uji,CN=CA Uji");

    private final Path certificates;
    private final KeyPair root = keys("EC");
    private final Instant from;
    private final Instant until;

    public OwnPki(Path certificates, Clock clock) {
        this.certificates = certificates;
        from = clock.instant().minus(Duration.ofHours(1));
        until = clock.instant().plus(Duration.ofDays(30));
    }

    /** The root, the edge, the partner's CA and the signing keys. */
    public void create() throws IOException {
        write("root.crt", issue(ROOT, root, until, null));
        pair("server", "C=ID,O=Pemerintah Kabupaten Uji,CN=localhost", until, KeyPurposeId.id_kp_serverAuth);
        write("partners/dukcapil.crt", issue(ROOT, root, until, null));
        Path answers = key("answers.key", keys("Ed25519"));
        key("log.key", keys("Ed25519"));
        Files.writeString(
                certificates.resolve("answers.jwks.json"),
                JwkSet.of(List.of(FileSigner.of(answers).publicKey())).toJson());
    }

    /** @param system a system's id, as in its member's file */
    public void member(String system) throws IOException {
        String member = system.substring(0, system.lastIndexOf('.'));
        pair("members/" + system, "C=ID,O=" + member + ",CN=" + system, until, KeyPurposeId.id_kp_clientAuth);
    }

    /** An edge certificate that ended a second after it began. */
    void expiredEdge() throws IOException {
        pair(
                "server",
                "C=ID,O=Pemerintah Kabupaten Uji,CN=localhost",
                from.plusSeconds(1),
                KeyPurposeId.id_kp_serverAuth);
    }

    private void pair(String stem, String subject, Instant end, KeyPurposeId purpose) throws IOException {
        KeyPair keys = keys("EC");
        write(stem + ".crt", issue(new X500Name(subject), keys, end, purpose));
        key(stem + ".key", keys);
    }

    private Path key(String name, KeyPair keys) throws IOException {
        KeyFiles.write(certificates.resolve(name), keys.getPrivate());
        return certificates.resolve(name);
    }

    private void write(String name, X509Certificate certificate) throws IOException {
        Path file = certificates.resolve(name);
        Files.createDirectories(file.getParent());
        try {
            String body = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                    .encodeToString(certificate.getEncoded());
            Files.writeString(file, "-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\n");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param purpose null for the root */
    private X509Certificate issue(X500Name subject, KeyPair keys, Instant end, KeyPurposeId purpose)
            throws IOException {
        var builder = new JcaX509v3CertificateBuilder(
                ROOT,
                BigInteger.valueOf(System.identityHashCode(keys) + 1L),
                Date.from(from),
                Date.from(end),
                subject,
                keys.getPublic());
        boolean isRoot = purpose == null;
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(isRoot));
        builder.addExtension(
                Extension.keyUsage,
                true,
                new KeyUsage(isRoot ? KeyUsage.keyCertSign | KeyUsage.cRLSign : KeyUsage.digitalSignature));
        if (!isRoot) {
            builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purpose));
            builder.addExtension(
                    Extension.subjectAlternativeName,
                    false,
                    new GeneralNames(new GeneralName(GeneralName.dNSName, "localhost")));
        }
        try {
            return new JcaX509CertificateConverter()
                    .getCertificate(
                            builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(root.getPrivate())));
        } catch (OperatorCreationException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair keys(String algorithm) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            if (algorithm.equals("EC")) {
                generator.initialize(new ECGenParameterSpec("secp256r1"));
            }
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
