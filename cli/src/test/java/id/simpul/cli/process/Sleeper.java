package id.simpul.cli.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A Java program that does nothing until it is ended; its system property makes it known. */
final class Sleeper implements AutoCloseable {

    private final Process process;

    private Sleeper(Process process) {
        this.process = process;
    }

    public static void main(String[] arguments) throws InterruptedException {
        new CountDownLatch(1).await();
    }

    static Sleeper start(String marker) throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return new Sleeper(new ProcessBuilder(
                        java.toString(), marker, "-cp", System.getProperty("java.class.path"), Sleeper.class.getName())
                .start());
    }

    static List<String> knownBy(String marker) {
        return List.of(marker, Sleeper.class.getName());
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
