package id.simpul.routes.check;

import id.simpul.ledger.Digests;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * The files of a service package in memory, from a folder or from where an imported version is kept. Bounded: who fills a
 * package with more than a package needs is told so.
 *
 * @param files by path relative to the package, with {@code /}
 */
public record PackageFiles(SortedMap<String, byte[]> files) {

    /** At most so many files. */
    public static final int MOST_FILES = 200;

    /** At most so many bytes in all. */
    public static final int MOST_BYTES = 4 * 1024 * 1024;

    private static final int DEEPEST = 4;

    public PackageFiles {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** Reads a folder. Links are not followed, and files whose name begins with a dot or ends in {@code ~} are left out. */
    public static PackageFiles of(Path folder) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        long bytes = 0;
        List<Path> found;
        try (Stream<Path> tree = Files.walk(folder, DEEPEST)) {
            found = tree.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(PackageFiles::isMeant)
                    .toList();
        }
        for (Path file : found) {
            bytes += Files.size(file);
            require(files.size() < MOST_FILES && bytes <= MOST_BYTES);
            files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
        }
        return new PackageFiles(files);
    }

    private static boolean isMeant(Path file) {
        String name = file.getFileName().toString();
        return !name.startsWith(".") && !name.endsWith("~");
    }

    /** Reads what {@link #packed} wrote. */
    public static PackageFiles unpacked(byte[] packed) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        long bytes = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(packed), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] content = bounded(zip, MOST_BYTES - bytes);
                bytes += content.length;
                require(files.size() < MOST_FILES);
                files.put(entry.getName(), content);
            }
        } catch (IOException damaged) {
            throw new IllegalArgumentException("The files of a package cannot be unpacked", damaged);
        }
        return new PackageFiles(files);
    }

    private static byte[] bounded(InputStream in, long most) throws IOException {
        byte[] content = in.readNBytes((int) most + 1);
        require(content.length <= most);
        return content;
    }

    private static void require(boolean isSmall) {
        if (!isSmall) {
            throw new IllegalArgumentException(
                    "A package has at most " + MOST_FILES + " files and " + MOST_BYTES / 1024 / 1024 + " MiB");
        }
    }

    /** All files as one archive. Equal packages need not give equal bytes: {@link #hash} compares. */
    public byte[] packed() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException impossible) {
            throw new IllegalStateException("Memory can be written", impossible);
        }
        return bytes.toByteArray();
    }

    /** Hexadecimal SHA-256 over names and contents. */
    public String hash() {
        List<byte[]> parts = new ArrayList<>();
        files.forEach((name, content) -> {
            parts.add(name.getBytes(StandardCharsets.UTF_8));
            parts.add(Digests.sha256(content));
        });
        return Digests.sha256Hex(parts.toArray(byte[][]::new));
    }

    /** A file, if there. */
    public Optional<byte[]> file(String name) {
        return Optional.ofNullable(files.get(name));
    }

    /** A text file, if there. */
    public Optional<String> text(String name) {
        return file(name).map(content -> new String(content, StandardCharsets.UTF_8));
    }
}
