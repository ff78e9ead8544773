package id.simpul.certs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509CRL;
import java.security.cert.X509CRLEntry;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The certificates our own CA has revoked (RFC 5280 5), for import into the database, where admission reads them.
 *
 * @param issued when the list was made
 * @param serials lower-case hexadecimal without leading zeros
 */
public record RevocationList(Instant issued, Set<String> serials) {

    public RevocationList {
        serials = Set.copyOf(serials);
    }

    /** Throws {@link IOException} when the file is no CRL, or its signature is not the issuer's. */
    public static RevocationList read(Path crlPem, X509Certificate issuer) throws IOException {
        try (InputStream in = Files.newInputStream(crlPem)) {
            X509CRL list = (X509CRL) CertificateFiles.factory().generateCRL(in);
            list.verify(issuer.getPublicKey());
            if (!list.getIssuerX500Principal().equals(issuer.getSubjectX500Principal())) {
                throw new IOException("Revocation list of another issuer: " + crlPem);
            }
            Set<String> serials =
                    Optional.<Set<? extends X509CRLEntry>>ofNullable(list.getRevokedCertificates())
                            .orElse(Set.of())
                            .stream()
                            .map(X509CRLEntry::getSerialNumber)
                            .map(serial -> serial.toString(16))
                            .collect(Collectors.toUnmodifiableSet());
            return new RevocationList(list.getThisUpdate().toInstant(), serials);
        } catch (GeneralSecurityException e) {
            throw new IOException("Not a revocation list signed by our CA: " + crlPem, e);
        }
    }
}
