package id.simpul.cli.home;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The development files that come with the program, from a folder of the class path. A file that was not
 * touched since it was copied follows the program's newer version; what a person has changed stays.
 */
final class SampleFiles {

    private static final String FOLDER = "/id/simpul/cli/development";

    private final Path home;
    private final Map<String, String> places;
    private final Properties copied = new Properties();

    /** @param places texts in the files, and what stands for them */
    SampleFiles(Path home, Map<String, String> places) {
        this.home = home;
        this.places = Map.copyOf(places);
    }

    void copy() throws IOException {
        Path record = home.resolve("run").resolve("samples.properties");
        if (Files.exists(record)) {
            try (InputStream in = Files.newInputStream(record)) {
                copied.load(in);
            }
        }
        copyAll(Objects.requireNonNull(SampleFiles.class.getResource(FOLDER)));
        try (OutputStream out = Files.newOutputStream(record)) {
            copied.store(out, "SHA-256 of each sample as it was copied");
        }
    }

    private void copyAll(URL location) throws IOException {
        try {
            URI uri = location.toURI();
            if (uri.getScheme().equals("jar")) {
                try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                    copyFolder(jar.getPath(uri.getSchemeSpecificPart().replaceFirst(".*!", "")));
                }
            } else {
                copyFolder(Path.of(uri));
            }
        } catch (URISyntaxException e) {
            throw new IOException("The class path has a location that is no URI", e);
        }
    }

    private void copyFolder(Path samples) throws IOException {
        try (Stream<Path> files = Files.walk(samples)) {
            for (Path sample : files.filter(Files::isRegularFile).toList()) {
                String name = samples.relativize(sample).toString().replace('\\', '/');
                copyFile(name, fill(Files.readString(sample, StandardCharsets.UTF_8)));
            }
        }
    }

    private void copyFile(String name, String text) throws IOException {
        Path target = home.resolve(name);
        boolean isUntouched = !Files.exists(target)
                || digest(Files.readString(target, StandardCharsets.UTF_8)).equals(copied.getProperty(name));
        if (isUntouched) {
            Files.createDirectories(Objects.requireNonNull(target.getParent()));
            Files.writeString(target, text);
            copied.setProperty(name, digest(text));
        }
    }

    private String fill(String text) {
        String filled = text;
        for (Map.Entry<String, String> place : places.entrySet()) {
            filled = filled.replace(place.getKey(), place.getValue());
        }
        return filled;
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
