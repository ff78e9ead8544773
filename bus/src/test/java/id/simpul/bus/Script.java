package id.simpul.bus;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A script of {@code src/test/resources/scripts}, run by the program that its language has. */
record Script(String program, String file) {

    private static final Path FOLDER = Path.of("src/test/resources/scripts");

    /** Where the program is not installed, the test is aborted and says so. */
    String run(Map<String, String> environment) throws IOException, InterruptedException {
        Optional<Path> found = find();
        Assumptions.assumeTrue(
                found.isPresent(),
                () -> "*** NOT TESTED: " + file + " needs " + program + ", which is not installed (apt-get install "
                        + (program.equals("php") ? "php-cli php-curl" : program) + ") ***");
        ProcessBuilder builder = new ProcessBuilder(
                found.orElseThrow().toString(),
                FOLDER.resolve(file).toAbsolutePath().toString());
        builder.environment().putAll(environment);
        Process process = builder.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said.strip();
    }

    private Optional<Path> find() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
