package id.simpul.certs;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateException;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Set;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets in who shows a certificate for TLS clients that leads to our one root. An expired leaf is let through, so that
 * the bus can answer a problem its owner can read; an expired root or intermediate ends the handshake.
 */
public final class MemberTrust extends X509ExtendedTrustManager {

    private static final Logger log = LoggerFactory.getLogger(MemberTrust.class);
    private static final String CLIENT_AUTHENTICATION = "1.3.6.1.5.5.7.3.2";

    private final X509Certificate root;
    private final Clock clock;

    public MemberTrust(X509Certificate root, Clock clock) {
        this.root = root;
        this.clock = clock;
    }

    /** The caller sees a TLS alert only; the operator finds the reason in the log. */
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        try {
            check(chain);
        } catch (CertificateException refused) {
            log.warn(
                    "TLS refused a client certificate: {}; its serial is {}. Our own CA issues members' certificates.",
                    refused.getMessage(),
                    chain.length == 0 ? "none" : Identities.serialOf(chain[0]));
            throw refused;
        }
    }

    private void check(X509Certificate[] chain) throws CertificateException {
        List<X509Certificate> path = withoutRoot(chain);
        Instant now = clock.instant();
        root.checkValidity(Date.from(now));
        for (X509Certificate issuer : path.subList(1, path.size())) {
            issuer.checkValidity(Date.from(now));
        }
        X509Certificate leaf = path.get(0);
        List<String> purposes = leaf.getExtendedKeyUsage();
        if (purposes == null || !purposes.contains(CLIENT_AUTHENTICATION)) {
            throw new CertificateException("Certificate is not for TLS clients");
        }
        validate(path, withinValidity(leaf, now));
    }

    private List<X509Certificate> withoutRoot(X509Certificate[] chain) throws CertificateException {
        List<X509Certificate> path = Arrays.stream(chain)
                .filter(certificate -> !certificate.equals(root))
                .toList();
        if (path.isEmpty()) {
            throw new CertificateException("No certificate of a member");
        }
        return path;
    }

    /** The path is checked as of a time at which the leaf was valid; signatures, names and constraints still count. */
    private static Date withinValidity(X509Certificate leaf, Instant now) {
        if (now.isBefore(leaf.getNotBefore().toInstant())) {
            return leaf.getNotBefore();
        }
        return now.isAfter(leaf.getNotAfter().toInstant()) ? leaf.getNotAfter() : Date.from(now);
    }

    private void validate(List<X509Certificate> path, Date at) throws CertificateException {
        try {
            PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(root, null)));
            parameters.setDate(at);
            // Revocation is read from the database in the admission transaction, never from a list that may be old.
            parameters.setRevocationEnabled(false);
            CertPathValidator.getInstance("PKIX")
                    .validate(CertificateFiles.factory().generateCertPath(path), parameters);
        } catch (GeneralSecurityException e) {
            throw new CertificateException("Certificate does not lead to our root", e);
        }
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        checkClientTrusted(chain, authType);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        checkClientTrusted(chain, authType);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("Members are never asked as servers");
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        checkServerTrusted(chain, authType);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        checkServerTrusted(chain, authType);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[] {root};
    }
}
