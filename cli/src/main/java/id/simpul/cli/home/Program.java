package id.simpul.cli.home;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The installed program and the Java that runs it.
 *
 * @param java the command
 * @param classPath of the bus and of the sandbox
 * @param checkout the source folder in which the program was built, if it still lies there
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
public record Program(Path java, String classPath, Optional<Path> checkout) {

    /** The one we run from: {@code simpul.jar} beside {@code lib/}, or in tests this JVM's own class path. */
    public static Program running() {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Path here = ownLocation();
        Path libraries = here.resolveSibling("lib");
        return Files.isRegularFile(here) && Files.isDirectory(libraries)
                ? new Program(java, libraries.resolve("*").toString(), findCheckout(here))
                : new Program(java, System.getProperty("java.class.path", ""), Optional.empty());
    }

    /** The command line of a main class, with what marks the process as this home's first. */
    public List<String> command(Home home, String memory, String mainClass) {
        return List.of(
                java.toString(),
                home.marker(),
                "-Xmx" + memory,
                "-XX:+UseParallelGC",
                // Only Linux knows the next one.
                "-XX:+IgnoreUnrecognizedVMOptions",
                "-XX:+UseTransparentHugePages",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-cp",
                classPath,
                mainClass);
    }

    private static Path ownLocation() {
        try {
            return Path.of(
                    Objects.requireNonNull(Program.class.getProtectionDomain().getCodeSource())
                            .getLocation()
                            .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("The class path has a location that is no URI", e);
        }
    }

    /** From {@code cli/target/simpul/simpul.jar} four up. */
    private static Optional<Path> findCheckout(Path jar) {
        Path folder = jar.toAbsolutePath().normalize().resolve("../../../..").normalize();
        boolean isCheckout = jar.endsWith("cli/target/simpul/simpul.jar") && Files.exists(folder.resolve("pom.xml"));
        return isCheckout ? Optional.of(folder) : Optional.empty();
    }
}
