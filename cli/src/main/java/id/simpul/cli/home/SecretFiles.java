package id.simpul.cli.home;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;

/** Secrets as files named by their reference, mode 0600. What is there is never changed. */
public final class SecretFiles {

    private static final int BYTES = 32;
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private final Path folder;
    private final SecureRandom random;

    public SecretFiles(Path folder, SecureRandom random) {
        this.folder = folder;
        this.random = random;
    }

    /** 256 random bits as 43 letters, digits, '-' and '_'. */
    String password(String reference) throws IOException {
        return keep(reference, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(BYTES)));
    }

    /** 256 random bits as 64 lower-case hexadecimal digits. */
    public void key(String reference) throws IOException {
        keep(reference, HexFormat.of().formatHex(bytes(BYTES)));
    }

    /** A user name: the given start and random digits, so that no two installations share one. */
    String user(String reference, String start) throws IOException {
        return keep(reference, start + "-" + HexFormat.of().formatHex(bytes(4)));
    }

    private String keep(String reference, String fresh) throws IOException {
        Path file = folder.resolve(reference);
        if (!Files.exists(file)) {
            write(file, fresh);
        }
        return Files.readString(file, StandardCharsets.US_ASCII).trim();
    }

    private static void write(Path file, String secret) throws IOException {
        Path fresh = file.resolveSibling("." + file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        FileAttribute<?>[] attributes =
                file.getFileSystem().supportedFileAttributeViews().contains("posix")
                        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                        : new FileAttribute<?>[0];
        Files.createFile(fresh, attributes);
        Files.write(
                fresh, secret.getBytes(StandardCharsets.US_ASCII), StandardOpenOption.WRITE, StandardOpenOption.SYNC);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
