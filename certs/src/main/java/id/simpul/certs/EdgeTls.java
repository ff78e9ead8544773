package id.simpul.certs;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;

/** TLS of the edge, by the JDK. Enable these protocols and ask for a client certificate where the socket is made. */
public final class EdgeTls {

    /** TLS 1.2 stays for the PHP of shared hosting. */
    public static final List<String> PROTOCOLS = List.of("TLSv1.3", "TLSv1.2");

    private EdgeTls() {}

    /** Throws {@link IOException} when a file is missing, open to others or malformed. */
    public static SSLContext context(Path chain, Path key, MemberTrust trust) throws IOException {
        return context(OwnCertificate.keyManagers(chain, key), new TrustManager[] {trust});
    }

    static SSLContext context(KeyManager[] keys, TrustManager[] trust) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys, trust, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("TLS cannot start", e);
        }
    }
}
