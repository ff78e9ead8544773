package id.simpul.cli;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The development files that come with the program, from the class path folder {@code development}. */
final class Samples {

    private Samples() {}

    /** Copies what is not there yet; what a person has changed stays. Places {@code ${name}} are filled in. */
    static void copyTo(Path home, Map<String, String> places) throws IOException {
        URL location = Objects.requireNonNull(Samples.class.getResource("development"));
        try {
            URI uri = location.toURI();
            if (uri.getScheme().equals("jar")) {
                try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                    copy(jar.getPath(uri.getSchemeSpecificPart().replaceFirst(".*!", "")), home, places);
                }
            } else {
                copy(Path.of(uri), home, places);
            }
        } catch (URISyntaxException e) {
            throw new IOException("The class path has a location that is no URI", e);
        }
    }

    private static void copy(Path samples, Path home, Map<String, String> places) throws IOException {
        try (Stream<Path> files = Files.walk(samples)) {
            for (Path sample : files.filter(Files::isRegularFile).toList()) {
                Path target = home.resolve(samples.relativize(sample).toString());
                if (!Files.exists(target)) {
                    Files.createDirectories(Objects.requireNonNull(target.getParent()));
                    Files.writeString(target, fill(Files.readString(sample, StandardCharsets.UTF_8), places));
                }
            }
        }
    }

    private static String fill(String text, Map<String, String> places) {
        String filled = text;
        for (Map.Entry<String, String> place : places.entrySet()) {
            filled = filled.replace("${" + place.getKey() + "}", place.getValue());
        }
        return filled;
    }
}
