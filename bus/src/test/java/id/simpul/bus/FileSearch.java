package id.simpul.bus;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Looks for canaries in every file it may read; files that vanish meanwhile are gone. */
final class FileSearch extends SimpleFileVisitor<Path> {

    private final Canaries canaries;
    private final Map<String, Set<String>> found = new LinkedHashMap<>();
    private int files;

    private FileSearch(Canaries canaries) {
        this.canaries = canaries;
    }

    static FileSearch of(Canaries canaries, Iterable<Path> roots) throws IOException {
        FileSearch search = new FileSearch(canaries);
        for (Path root : roots) {
            Files.walkFileTree(root, search);
        }
        return search;
    }

    /** File names, and what is in them. */
    Map<String, Set<String>> found() {
        return found;
    }

    int files() {
        return files;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        if (attributes.isRegularFile() && Files.isReadable(file)) {
            files++;
            Set<String> inFile = canaries.in(Files.readAllBytes(file));
            if (!inFile.isEmpty()) {
                found.put(file.getFileName().toString(), inFile);
            }
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException vanished) {
        return FileVisitResult.CONTINUE;
    }
}
