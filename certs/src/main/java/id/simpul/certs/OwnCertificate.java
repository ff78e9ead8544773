package id.simpul.certs;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;

/** A certificate chain and its key, as TLS wants them; the store lives in memory only and needs no password. */
final class OwnCertificate {

    private static final char[] NO_PASSWORD = new char[0];

    private OwnCertificate() {}

    static KeyManager[] keyManagers(Path chain, Path key) throws IOException {
        List<X509Certificate> certificates = CertificateFiles.read(chain);
        PrivateKey secret = KeyFiles.read(key);
        boolean belongs = Jwk.of(SigningKeys.publicKeyOf(secret))
                .keyId()
                .equals(Jwk.of(certificates.get(0).getPublicKey()).keyId());
        if (!belongs) {
            throw new IOException("Key " + key + " does not belong to certificate " + chain);
        }
        try {
            KeyStore store = emptyStore();
            store.setKeyEntry("own", secret, NO_PASSWORD, certificates.toArray(Certificate[]::new));
            KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            factory.init(store, NO_PASSWORD);
            return factory.getKeyManagers();
        } catch (GeneralSecurityException e) {
            throw new IOException("Not usable for TLS: " + chain, e);
        }
    }

    static KeyStore emptyStore() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }
}
