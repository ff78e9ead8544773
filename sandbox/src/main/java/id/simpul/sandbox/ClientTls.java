package id.simpul.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** How a simulated OPD calls the bus: under the certificate that the bus gave to one of its systems. */
public final class ClientTls {

    private static final char[] NO_PASSWORD = new char[0];

    private ClientTls() {}

    /** @param authority PEM of the CA that the bus's own certificate comes from */
    public static SSLContext context(Path certificate, Path key, Path authority) throws IOException {
        List<X509Certificate> chain = TlsIdentity.certificates(certificate);
        try {
            PrivateKey secret =
                    TlsIdentity.privateKey(key, chain.get(0).getPublicKey().getAlgorithm());
            KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            KeyStore store = empty();
            store.setKeyEntry("client", secret, NO_PASSWORD, chain.toArray(X509Certificate[]::new));
            own.init(store, NO_PASSWORD);
            TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
            KeyStore anchors = empty();
            anchors.setCertificateEntry(
                    "bus", TlsIdentity.certificates(authority).get(0));
            trust.init(anchors);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(own.getKeyManagers(), trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(key + " is not the key of " + certificate, e);
        }
    }

    private static KeyStore empty() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, NO_PASSWORD);
        return store;
    }
}
