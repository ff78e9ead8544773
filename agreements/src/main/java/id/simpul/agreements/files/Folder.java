package id.simpul.agreements.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The YAML files of a folder, by name. */
final class Folder {

    private Folder() {}

    /** Files ending in {@code .yaml}; one ending in {@code .yml} is a fault, because it would be overlooked silently. */
    static List<Path> yamlFiles(Path folder, List<Fault> faults) {
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> files = entries.filter(Files::isRegularFile).sorted().toList();
            files.stream()
                    .filter(file -> file.toString().endsWith(".yml"))
                    .forEach(file -> faults.add(new Fault(
                            file.getFileName().toString(),
                            1,
                            1,
                            "",
                            Words.of("Nama berkas berakhiran .yml", "the file name ends in .yml"),
                            Words.of("akhiran .yaml", "the ending .yaml"),
                            Fault.Kind.CONTENT)));
            return files.stream()
                    .filter(file -> file.toString().endsWith(".yaml"))
                    .toList();
        } catch (IOException e) {
            faults.add(new Fault(
                    folder.toString(),
                    1,
                    1,
                    "",
                    Words.of("Folder tidak dapat dibaca", "the folder cannot be read"),
                    Words.of("folder yang ada dan boleh dibaca", "a folder that exists and may be read"),
                    Fault.Kind.BROKEN));
            return List.of();
        }
    }
}
