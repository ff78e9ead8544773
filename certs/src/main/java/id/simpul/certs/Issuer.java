package id.simpul.certs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A CA whose certificate and key are files, and which issues pairs of files {@code <stem>.crt} and {@code <stem>.key}. */
record Issuer(X509Certificate certificate, CertificateAuthority authority, SecureRandom random) {

    /** Clocks of other machines may be a little behind ours. */
    private static final Duration EARLIER = Duration.ofHours(1);

    /** The CA of the two files, made when one of them is missing. */
    static Issuer open(Path stem, Profile profile, Instant now, SecureRandom random) throws IOException {
        Path certificate = certificateFile(stem);
        if (!Files.exists(certificate) || !Files.exists(keyFile(stem))) {
            KeyPair keys = CertificateAuthority.newKeys(random);
            X509Certificate made = new CertificateAuthority(profile.subject(), keys, random)
                    .issue(profile, keys.getPublic(), now.minus(EARLIER), now.plus(profile.lifetime()));
            KeyFiles.write(keyFile(stem), keys.getPrivate());
            CertificateFiles.write(certificate, List.of(made));
        }
        X509Certificate own = CertificateFiles.readFirst(certificate);
        KeyPair keys = new KeyPair(own.getPublicKey(), KeyFiles.read(keyFile(stem)));
        return new Issuer(own, new CertificateAuthority(profile.subject(), keys, random), random);
    }

    void issue(Path stem, Profile profile, Instant now) throws IOException {
        issue(stem, profile, now.minus(EARLIER), now.plus(profile.lifetime()));
    }

    void issue(Path stem, Profile profile, Instant from, Instant until) throws IOException {
        if (Files.exists(keyFile(stem)) && hasIssued(certificateFile(stem))) {
            return;
        }
        KeyPair keys = CertificateAuthority.newKeys(random);
        X509Certificate made = authority.issue(profile, keys.getPublic(), from, until);
        KeyFiles.write(keyFile(stem), keys.getPrivate());
        // A simulated server shows its CA too: both carry the policy by which it is known.
        CertificateFiles.write(certificateFile(stem), profile.sandbox() ? List.of(made, certificate) : List.of(made));
    }

    private boolean hasIssued(Path file) throws IOException {
        if (!Files.exists(file)) {
            return false;
        }
        try {
            CertificateFiles.readFirst(file).verify(certificate.getPublicKey());
            return true;
        } catch (GeneralSecurityException ofAnotherAuthority) {
            return false;
        }
    }

    static Path certificateFile(Path stem) {
        return stem.resolveSibling(stem.getFileName() + ".crt");
    }

    static Path keyFile(Path stem) {
        return stem.resolveSibling(stem.getFileName() + ".key");
    }
}
