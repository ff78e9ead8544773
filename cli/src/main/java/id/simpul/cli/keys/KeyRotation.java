package id.simpul.cli.keys;

import id.simpul.certs.Ed25519Keys;
import id.simpul.certs.FileSigner;
import id.simpul.certs.JwkSet;
import id.simpul.certs.KeyFiles;
import id.simpul.cli.console.Failure;
import id.simpul.cli.home.Development;
import id.simpul.cli.home.Home;
import id.simpul.cli.home.SecretFiles;
import id.simpul.ledger.log.VerifierKey;
import id.simpul.ledger.log.VerifierKeys;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.NamedParameterSpec;
import java.util.List;

/**
 * Makes next keys. A public key is published before its private key signs, so a crash in between leaves a key that nobody
 * uses, and never a signature that nobody can verify.
 */
final class KeyRotation {

    private final Home home;
    private final SecureRandom random;

    KeyRotation(Home home, SecureRandom random) {
        this.home = home;
        this.random = random;
    }

    /** A new version of a key that encrypts or indexes; the earlier ones stay, because what they closed must open. */
    String secret(String name) throws IOException, Failure {
        int version = 1;
        while (Files.exists(home.secrets().resolve(name + "-" + version))) {
            version++;
        }
        if (version == 1) {
            throw Failure.of("no-key-yet", home.secrets().resolve(name + "-1"));
        }
        new SecretFiles(home.secrets(), random).key(name + "-" + version);
        return name + "-" + version;
    }

    /** A new key for the log's checkpoints; the public line of the earlier one stays in {@code log.vkey}. */
    String log() throws IOException, Failure {
        Path file = home.certs().resolve("log.key");
        FileSigner earlier = signer(file);
        PrivateKey fresh = newKey("EdDSA");
        Path published = home.certs().resolve("log.vkey");
        VerifierKeys known = Files.exists(published) ? LogKeyFile.read(published) : new VerifierKeys(List.of());
        String origin = known.newestFirst().isEmpty()
                ? "simpul/" + Development.REGION
                : known.newestFirst().get(0).name();
        VerifierKey key = verifierKey(origin, FileSigner.of(fresh));
        publish(
                published,
                known.withNewest(verifierKey(origin, earlier)).withNewest(key).toText());
        replace(file, fresh);
        return key.toString();
    }

    /** A new key for answers, of the same kind; the earlier public key stays in {@code answers.jwks.json}. */
    String answers() throws IOException, Failure {
        Path published = home.certs().resolve("answers.jwks.json");
        return signing(
                home.certs().resolve("answers.key"),
                published,
                Files.exists(published) ? JwkSet.parse(Files.readAllBytes(published)) : JwkSet.of(List.of()));
    }

    /** A new key for tokens. They live for minutes, so only the key before is still believed, and no older one. */
    String tokens() throws IOException, Failure {
        return signing(
                home.certs().resolve("tokens.key"), home.certs().resolve("tokens.jwks.json"), JwkSet.of(List.of()));
    }

    private String signing(Path file, Path published, JwkSet known) throws IOException, Failure {
        FileSigner earlier = signer(file);
        PrivateKey fresh = newKey(earlier.algorithm());
        FileSigner next = FileSigner.of(fresh);
        publish(
                published,
                known.with(earlier.publicKey()).with(next.publicKey()).toJson());
        replace(file, fresh);
        return next.keyId();
    }

    private static FileSigner signer(Path file) throws IOException, Failure {
        if (!Files.exists(file)) {
            throw Failure.of("no-key-yet", file);
        }
        return FileSigner.of(file);
    }

    private static VerifierKey verifierKey(String origin, FileSigner signer) {
        return new VerifierKey(origin, Ed25519Keys.publicKeyBytes(signer.publicKey()));
    }

    private PrivateKey newKey(String algorithm) {
        boolean isEdwards = algorithm.equals("EdDSA");
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(isEdwards ? "Ed25519" : "EC");
            generator.initialize(isEdwards ? NamedParameterSpec.ED25519 : new ECGenParameterSpec("secp256r1"), random);
            return generator.generateKeyPair().getPrivate();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK makes Ed25519 and P-256 keys", e);
        }
    }

    private static void publish(Path file, String text) throws IOException {
        Path fresh = file.resolveSibling("." + file.getFileName() + ".new");
        Files.writeString(
                fresh,
                text,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE,
                StandardOpenOption.SYNC);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The earlier private key is overwritten on its way out: nobody needs it any more, and nobody else should find it. */
    private static void replace(Path file, PrivateKey key) throws IOException {
        if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            KeyFiles.write(file, key);
            return;
        }
        try (FileChannel earlier = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer zeros = ByteBuffer.allocate(Math.toIntExact(earlier.size()));
            KeyFiles.write(file, key);
            earlier.write(zeros, 0);
            earlier.force(true);
        }
    }
}
