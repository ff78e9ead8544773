package id.simpul.cli.installation;

import id.simpul.cli.console.Failure;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** One of the programs that make up a running installation. */
public interface Part {

    /** A port the part listens on, and the option that changes it. */
    record Listens(int port, String option) {}

    String name();

    List<Listens> ports();

    Path log();

    Duration readyIn();

    /** The running process, only if it is ours. */
    Optional<ProcessHandle> find() throws IOException;

    /** Starts the part unless it runs; it need not be ready on return. */
    void start() throws IOException, InterruptedException, Failure;

    boolean isReady();

    /** Ends the part if it runs. */
    void stop() throws IOException, InterruptedException, Failure;
}
