package id.simpul.cli.postgres;

import id.simpul.cli.console.Failure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Makes the database cluster: SCRAM for everybody, UTF-8, byte order, checksums on every page. */
final class PostgresCluster {

    private PostgresCluster() {}

    /** Does nothing when it is there. A half-made one lies under another name and is made again. */
    static void create(PostgresFolders folders, Path programs) throws IOException, Failure, InterruptedException {
        if (Files.exists(folders.data().resolve("PG_VERSION"))) {
            return;
        }
        refuseIfSomethingElseIsThere(folders.data());
        Path half = folders.data().resolveSibling("data.new");
        Folders.delete(half);
        initialise(half, folders.superuserPassword(), programs);
        Files.deleteIfExists(folders.data());
        Files.move(half, folders.data(), StandardCopyOption.ATOMIC_MOVE);
        Folders.sync(Objects.requireNonNull(folders.data().getParent()));
    }

    private static void initialise(Path data, Path password, Path programs)
            throws IOException, Failure, InterruptedException {
        List<String> arguments = List.of(
                "-D",
                data.toString(),
                "--username=postgres",
                "--auth=scram-sha-256",
                "--pwfile=" + password,
                "--encoding=UTF8",
                "--locale=C",
                "--data-checksums",
                "--no-instructions");
        Process process = new ProcessBuilder(Unprivileged.command(programs.resolve("initdb"), arguments))
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw Failure.of("postgres-initdb", data).with(printed.lines().toList());
        }
    }

    private static void refuseIfSomethingElseIsThere(Path data) throws IOException, Failure {
        if (Files.isDirectory(data)) {
            try (Stream<Path> content = Files.list(data)) {
                if (content.findAny().isPresent()) {
                    throw Failure.of("postgres-foreign-data", data);
                }
            }
        }
    }
}
