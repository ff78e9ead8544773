package id.simpul.certs;

import id.simpul.core.SystemId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.CRLException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;

/**
 * All keys and certificates that a development installation needs, as PEM files in one folder:
 *
 * <pre>
 * root.crt root.key          our CA, which signs members and the edge
 * server.crt server.key      the edge: localhost, 127.0.0.1, ::1
 * answers.key answers.jwks.json   the key that signs answers, and all keys that ever did
 * log.key                    Ed25519, signs checkpoints of the log
 * members/SYSTEM.crt .key    one pair a system; SYSTEM-expired and SYSTEM-revoked for the first system
 * crl.pem                    revokes SYSTEM-revoked
 * partners/PARTNER.crt       what a connector trusts, one a partner: the sandbox CA
 * sandbox/ca.crt ca.key dukcapil.crt dukcapil.key   the simulated partners' own CA and their server
 * </pre>
 *
 * A file that is there stays; delete one to renew it. What a renewed CA has not signed is made anew.
 */
public final class DevelopmentPki {

    /** O of the development root, by which a production start recognises and refuses it. */
    public static final String ORGANISATION = "Simpul Development PKI";

    /** O of the sandbox CA and its servers. */
    public static final String SANDBOX_ORGANISATION = "Simpul Sandbox (SIMULASI)";

    /** The certificate policy that says "simulated": provenance is read from it, never from a setting. */
    public static final String SANDBOX_POLICY = "2.25.267354318264862130468731926540938211073";

    private static final List<String> PARTNERS =
            List.of("dukcapil", "disnaker.siapkerja", "bpjs", "dinsos.simbansos", "bapenda.sismiop");
    private static final Profile ROOT =
            new Profile("Simpul Development Root", ORGANISATION, Profile.Purpose.AUTHORITY, false);
    private static final Profile EDGE = new Profile("localhost", ORGANISATION, Profile.Purpose.SERVER, false);
    private static final Profile SANDBOX_ROOT =
            new Profile("Simpul Sandbox CA", SANDBOX_ORGANISATION, Profile.Purpose.AUTHORITY, true);
    private static final Profile SANDBOX_DUKCAPIL =
            new Profile("localhost", SANDBOX_ORGANISATION, Profile.Purpose.SERVER, true);

    private final Clock clock;
    private final SecureRandom random;

    public DevelopmentPki(Clock clock, SecureRandom random) {
        this.clock = clock;
        this.random = random;
    }

    /** @param systems the first one also gets an expired and a revoked certificate */
    public void create(Path folder, List<SystemId> systems) throws IOException {
        Instant now = clock.instant();
        Issuer root = Issuer.open(folder.resolve("root"), ROOT, now, random);
        root.issue(folder.resolve("server"), EDGE, now);
        for (SystemId system : systems) {
            root.issue(folder.resolve("members").resolve(system.value()), member(system), now);
        }
        createExceptions(root, folder, systems.get(0));
        createSandbox(folder);
        createSigningKeys(folder);
    }

    /** Whether a certificate was made here, so that nobody mistakes it for one that protects real data. */
    public static boolean isDevelopment(X509Certificate certificate) {
        return isIssuedBy(certificate, ORGANISATION);
    }

    private static boolean isIssuedBy(X509Certificate certificate, String organisation) {
        X500Name issuer =
                X500Name.getInstance(certificate.getIssuerX500Principal().getEncoded());
        return Arrays.stream(issuer.getRDNs(BCStyle.O))
                .anyMatch(name -> organisation.equals(
                        IETFUtils.valueToString(name.getFirst().getValue())));
    }

    private static Profile member(SystemId system) {
        return new Profile(system.value(), system.member().value(), Profile.Purpose.CLIENT, false);
    }

    private void createExceptions(Issuer root, Path folder, SystemId system) throws IOException {
        Path members = folder.resolve("members");
        Instant now = clock.instant();
        root.issue(
                members.resolve(system + "-expired"),
                member(system),
                now.minus(Duration.ofDays(60)),
                now.minus(Duration.ofDays(30)));
        Path revoked = members.resolve(system + "-revoked");
        root.issue(revoked, member(system), now);
        revoke(root, folder.resolve("crl.pem"), CertificateFiles.readFirst(Issuer.certificateFile(revoked)));
    }

    private void revoke(Issuer root, Path list, X509Certificate revoked) throws IOException {
        if (lists(list, root, revoked)) {
            return;
        }
        Instant now = clock.instant();
        try {
            byte[] der = root.authority()
                    .revoke(revoked, now, now.plus(ROOT.lifetime()))
                    .getEncoded();
            KeyFiles.replace(list, CertificateFiles.pem("X509 CRL", der), false);
        } catch (CRLException e) {
            throw new IOException("Cannot encode " + list, e);
        }
    }

    private static boolean lists(Path list, Issuer root, X509Certificate revoked) {
        try {
            return Files.exists(list)
                    && RevocationList.read(list, root.certificate()).serials().contains(Identities.serialOf(revoked));
        } catch (IOException ofAnotherAuthority) {
            return false;
        }
    }

    private void createSandbox(Path folder) throws IOException {
        Path sandbox = folder.resolve("sandbox");
        boolean isNew = !Files.exists(sandbox.resolve("ca.crt")) || !Files.exists(sandbox.resolve("ca.key"));
        Issuer root = Issuer.open(sandbox.resolve("ca"), SANDBOX_ROOT, clock.instant(), random);
        root.issue(sandbox.resolve("dukcapil"), SANDBOX_DUKCAPIL, clock.instant());
        for (String partner : PARTNERS) {
            Path trusted = folder.resolve("partners").resolve(partner + ".crt");
            if (isNew || !Files.exists(trusted)) {
                CertificateFiles.write(trusted, List.of(root.certificate()));
            }
        }
    }

    private void createSigningKeys(Path folder) throws IOException {
        FileSigner answers = FileSigner.of(signingKey(folder.resolve("answers.key")));
        signingKey(folder.resolve("log.key"));
        Path published = folder.resolve("answers.jwks.json");
        JwkSet known = Files.exists(published) ? JwkSet.parse(Files.readAllBytes(published)) : JwkSet.of(List.of());
        if (known.find(answers.keyId()).isEmpty()) {
            byte[] json = known.with(answers.publicKey()).toJson().getBytes(StandardCharsets.UTF_8);
            KeyFiles.replace(published, json, false);
        }
    }

    private Path signingKey(Path file) throws IOException {
        if (!Files.exists(file)) {
            KeyFiles.write(file, Ed25519Keys.newPrivateKey(random));
        }
        return file;
    }
}
