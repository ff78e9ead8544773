package id.simpul.connectors.partner;

import id.simpul.core.Provenance.Reality;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;

/** The pinned certificates of the partner, and what a TLS session that they made says about its reality. */
public final class PartnerTrust {

    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

    private final List<X509Certificate> pinned;
    private final TrustManager[] managers;
    private final SSLContext context;

    private PartnerTrust(List<X509Certificate> pinned) throws GeneralSecurityException, IOException {
        this.pinned = pinned;
        managers = managers(pinned);
        context = SSLContext.getInstance("TLS");
        context.init(null, managers, null);
    }

    /** Trusts nobody. */
    public static PartnerTrust none() {
        try {
            return new PartnerTrust(List.of());
        } catch (GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException("Every JDK makes TLS", impossible);
        }
    }

    /** @throws IllegalArgumentException when the file holds no certificates in PEM */
    public static PartnerTrust load(Path file) throws IOException {
        return of(String.valueOf(file.getFileName()), Files.readAllBytes(file));
    }

    /**
     * @param name what is told when it is wrong
     * @throws IllegalArgumentException when there are no certificates in PEM
     */
    public static PartnerTrust of(String name, byte[] pem) throws IOException {
        try {
            List<X509Certificate> pinned =
                    CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(pem)).stream()
                            .map(X509Certificate.class::cast)
                            .toList();
            if (pinned.isEmpty()) {
                throw new IllegalArgumentException(name + " holds no certificate to trust");
            }
            return new PartnerTrust(pinned);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(name + " does not hold certificates in PEM", e);
        }
    }

    public boolean isOfSandbox() {
        return pinned.stream().anyMatch(SandboxPolicy::marks);
    }

    public List<X509Certificate> certificates() {
        return pinned;
    }

    /** The certificates and nothing else that may have stood beside them. {@link #of} reads it. */
    public byte[] pem() {
        StringBuilder pem = new StringBuilder();
        for (X509Certificate each : pinned) {
            pem.append("-----BEGIN CERTIFICATE-----\n")
                    .append(LINES.encodeToString(encoded(each)))
                    .append("\n-----END CERTIFICATE-----\n");
        }
        return pem.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("A certificate that was read can be written", e);
        }
    }

    private static TrustManager[] managers(List<X509Certificate> pinned) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        for (int index = 0; index < pinned.size(); index++) {
            store.setCertificateEntry("partner-" + index, pinned.get(index));
        }
        TrustManagerFactory managers = TrustManagerFactory.getInstance("PKIX");
        managers.init(store);
        return managers.getTrustManagers();
    }

    /** For those that make their TLS themselves. */
    public TrustManager[] managers() {
        return managers.clone();
    }

    public SSLContext context() {
        return context;
    }

    /**
     * Sandbox when any certificate that the partner showed, or the pinned one that vouches for it, is marked. A
     * simulated answer must never pass for a real one, so one mark is enough.
     */
    public Reality realityOf(SSLSession session) throws SSLPeerUnverifiedException {
        List<X509Certificate> shown = Stream.of(session.getPeerCertificates())
                .map(X509Certificate.class::cast)
                .toList();
        boolean marked = shown.stream().anyMatch(SandboxPolicy::marks)
                || pinned.stream().filter(SandboxPolicy::marks).anyMatch(anchor -> vouches(anchor, shown));
        return marked ? Reality.SANDBOX : Reality.LIVE;
    }

    private static boolean vouches(X509Certificate anchor, List<X509Certificate> shown) {
        return shown.stream().anyMatch(certificate -> certificate.equals(anchor) || isSigned(certificate, anchor));
    }

    private static boolean isSigned(Certificate certificate, X509Certificate by) {
        try {
            certificate.verify(by.getPublicKey());
            return true;
        } catch (GeneralSecurityException byAnother) {
            return false;
        }
    }
}
