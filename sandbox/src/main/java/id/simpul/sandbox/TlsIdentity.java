package id.simpul.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A server's certificate chain, leaf first and CA last, and its private key. Every certificate must carry the
 * {@linkplain SandboxMarker sandbox marker}; there is no identity without it.
 */
public record TlsIdentity(List<X509Certificate> chain, PrivateKey key) {

    private static final char[] NO_PASSWORD = new char[0];

    public TlsIdentity {
        chain = List.copyOf(chain);
        SandboxMarker.require(chain);
    }

    /**
     * Reads PEM files: the chain, and a PKCS#8 key (EC or RSA).
     *
     * @throws IllegalArgumentException when a file is not what it should be, or the marker is missing
     */
    public static TlsIdentity ofPem(Path certificate, Path key) throws IOException {
        return of(certificates(certificate), key);
    }

    /** The same, with the leaf and its CA in two files. */
    public static TlsIdentity ofPem(Path leaf, Path authority, Path key) throws IOException {
        return of(
                Stream.concat(certificates(leaf).stream(), certificates(authority).stream())
                        .toList(),
                key);
    }

    private static TlsIdentity of(List<X509Certificate> chain, Path key) throws IOException {
        try {
            return new TlsIdentity(
                    chain, privateKey(key, chain.get(0).getPublicKey().getAlgorithm()));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(
                    key + " is not the key of " + chain.get(0).getSubjectX500Principal(), e);
        }
    }

    static List<X509Certificate> certificates(Path file) throws IOException {
        try (InputStream pem = Files.newInputStream(file)) {
            List<X509Certificate> certificates =
                    CertificateFactory.getInstance("X.509").generateCertificates(pem).stream()
                            .map(X509Certificate.class::cast)
                            .toList();
            if (certificates.isEmpty()) {
                throw new IllegalArgumentException(file + " holds no certificate");
            }
            return certificates;
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(file + " does not hold certificates in PEM", e);
        }
    }

    static PrivateKey privateKey(Path file, String algorithm) throws IOException, GeneralSecurityException {
        String pem = Files.readString(file, StandardCharsets.US_ASCII);
        int begin = pem.indexOf("-----BEGIN PRIVATE KEY-----");
        int end = pem.indexOf("-----END PRIVATE KEY-----");
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException(file + " holds no PKCS#8 key (BEGIN PRIVATE KEY)");
        }
        String body = pem.substring(begin + "-----BEGIN PRIVATE KEY-----".length(), end);
        PKCS8EncodedKeySpec encoded =
                new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(body));
        return KeyFactory.getInstance(algorithm).generatePrivate(encoded);
    }

    /** A TLS context that shows this identity and asks for no client certificate. */
    public SSLContext serverContext() {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, NO_PASSWORD);
            store.setKeyEntry("server", key, NO_PASSWORD, chain.toArray(X509Certificate[]::new));
            KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(store, NO_PASSWORD);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalArgumentException("The key does not belong to the certificate", e);
        }
    }

    @Override
    public String toString() {
        return "TlsIdentity[" + chain.get(0).getSubjectX500Principal() + "]";
    }
}
