package id.simpul.bus.packages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A text that changes whenever a file does. */
final class FileState {

    private FileState() {}

    /** The same text as long as the file is not there. */
    static String of(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return file + " " + attributes.size() + " " + attributes.lastModifiedTime() + "\n";
        } catch (IOException vanished) {
            return "";
        }
    }

    /** Of everything in a folder. */
    static String ofTree(Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(Files::isRegularFile).sorted().map(FileState::of).collect(Collectors.joining());
        } catch (UncheckedIOException vanished) {
            return "";
        }
    }
}
