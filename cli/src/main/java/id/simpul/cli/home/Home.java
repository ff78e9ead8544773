package id.simpul.cli.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The folder of one installation, SIMPUL_HOME: everything it knows is in it. */
public record Home(Path path) {

    public Home {
        path = path.toAbsolutePath().normalize();
    }

    /** The option wins over the environment; else {@code .simpul} in the checkout, or in the working directory. */
    static Home locate(@Nullable Path option, @Nullable String environment, Program program) {
        if (option != null) {
            return new Home(option);
        }
        if (environment != null && !environment.isBlank()) {
            return new Home(Path.of(environment));
        }
        return new Home(program.checkout().orElse(Path.of("")).resolve(".simpul"));
    }

    /**
     * Makes the folders that are missing, secrets for the owner only. Answers with the home under its real path, so
     * that a symbolic link does not make two installations of one.
     */
    public Home create() throws IOException {
        Files.createDirectories(path);
        Home real = new Home(path.toRealPath());
        for (Path folder : List.of(
                real.certs(),
                real.agreements(),
                real.members(),
                real.systems(),
                real.services(),
                real.path.resolve("calendar"),
                real.sandbox(),
                real.run(),
                real.logs(),
                real.path.resolve("postgres"),
                real.path.resolve("artemis"))) {
            Files.createDirectories(folder);
        }
        Files.createDirectories(real.secrets());
        if (real.path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(real.secrets(), PosixFilePermissions.fromString("rwx------"));
        }
        return real;
    }

    boolean exists() {
        return Files.isDirectory(run());
    }

    /** The argument by which a process is known as this installation's. */
    public String marker() {
        return "-Dsimpul.home=" + path;
    }

    public Path certs() {
        return path.resolve("certs");
    }

    public Path secrets() {
        return path.resolve("secrets");
    }

    public Path agreements() {
        return path.resolve("agreements");
    }

    public Path members() {
        return path.resolve("members");
    }

    public Path systems() {
        return path.resolve("systems");
    }

    public Path services() {
        return path.resolve("services");
    }

    public Path sandbox() {
        return path.resolve("sandbox");
    }

    public Path run() {
        return path.resolve("run");
    }

    public Path logs() {
        return path.resolve("logs");
    }

    public Path log(String part) {
        return logs().resolve(part + ".log");
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
