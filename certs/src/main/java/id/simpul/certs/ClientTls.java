package id.simpul.certs;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;

/** TLS of a client of the bus: its own certificate, and only the given root is trusted. */
public final class ClientTls {

    private ClientTls() {}

    /** Throws {@link IOException} when a file is missing, open to others or malformed. */
    public static SSLContext context(Path chain, Path key, Path root) throws IOException {
        return EdgeTls.context(OwnCertificate.keyManagers(chain, key), trustIn(root));
    }

    /** A client that shows no certificate. */
    public static SSLContext context(Path root) throws IOException {
        return EdgeTls.context(new KeyManager[0], trustIn(root));
    }

    private static TrustManager[] trustIn(Path root) throws IOException {
        try {
            KeyStore store = OwnCertificate.emptyStore();
            for (X509Certificate certificate : CertificateFiles.read(root)) {
                store.setCertificateEntry(Identities.serialOf(certificate), certificate);
            }
            TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
            factory.init(store);
            return factory.getTrustManagers();
        } catch (GeneralSecurityException e) {
            throw new IOException("Not a trust root: " + root, e);
        }
    }
}
