package id.simpul.certs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/**
 * Private keys in PEM files (PKCS#8, RFC 5958): Ed25519 and EC P-256. On POSIX a key file has mode 0600, and one that
 * others can read is refused: it is no longer known who signs with it.
 */
public final class KeyFiles {

    private static final Pattern PKCS8 =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");
    private static final Set<PosixFilePermission> OWNER_ONLY =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    private static final Set<PosixFilePermission> NEVER = EnumSet.complementOf(EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE));

    private KeyFiles() {}

    /** Throws {@link IOException} when the file is open to others, is not PKCS#8 PEM or holds another kind of key. */
    public static PrivateKey read(Path file) throws IOException {
        refuseIfOthersMayRead(file);
        Matcher pem = PKCS8.matcher(Files.readString(file, StandardCharsets.US_ASCII));
        if (!pem.find()) {
            throw new IOException("Not a private key in PKCS#8 PEM (BEGIN PRIVATE KEY): " + file);
        }
        try {
            return decode(Base64.getMimeDecoder().decode(pem.group(1)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IOException("Neither an Ed25519 nor an EC P-256 key: " + file, e);
        }
    }

    /** Writes the key with mode 0600, replacing what was there in one step. */
    public static void write(Path file, PrivateKey key) throws IOException {
        replace(file, CertificateFiles.pem("PRIVATE KEY", key.getEncoded()), true);
    }

    static PrivateKey decode(byte[] der) throws GeneralSecurityException {
        ASN1ObjectIdentifier kind =
                PrivateKeyInfo.getInstance(der).getPrivateKeyAlgorithm().getAlgorithm();
        if (kind.equals(EdECObjectIdentifiers.id_Ed25519)) {
            return KeyFactory.getInstance("Ed25519", SigningKeys.BOUNCY_CASTLE)
                    .generatePrivate(new PKCS8EncodedKeySpec(der));
        }
        if (kind.equals(X9ObjectIdentifiers.id_ecPublicKey)) {
            // The JDK's own class, because the key also serves TLS.
            return KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(der));
        }
        throw new IllegalArgumentException("Key algorithm " + kind);
    }

    private static void refuseIfOthersMayRead(Path file) throws IOException {
        if (isPosix(file) && Files.getPosixFilePermissions(file).stream().anyMatch(NEVER::contains)) {
            throw new IOException("Key file " + file + " is open to others; expected mode 0600 (chmod 600)");
        }
    }

    static void replace(Path file, byte[] content, boolean secret) throws IOException {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        Files.createDirectories(folder);
        Path fresh = folder.resolve("." + file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        FileAttribute<?>[] attributes = secret && isPosix(folder)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
        Files.createFile(fresh, attributes);
        Files.write(fresh, content, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
