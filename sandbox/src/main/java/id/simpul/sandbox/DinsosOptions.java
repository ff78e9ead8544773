package id.simpul.sandbox;

import id.simpul.sandbox.dinsos.SimbansosSandbox;
import id.simpul.sandbox.dinsos.SimbansosSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of the simulated simbansos. It runs when it has a folder for its journal. */
final class DinsosOptions {

    @Option(names = "--dinsos-data", description = "Folder for its journal of effects; without it, it does not run.")
    private @Nullable Path data;

    @Option(names = "--dinsos-port", description = "Port of its service, 0 for any free one (default: 9447).")
    private int port = 9447;

    @Option(names = "--dinsos-control-port", description = "Port of its control (default: any free one).")
    private int controlPort;

    @Option(names = "--dinsos-login-file", description = "File with the user and, on a second line, the password.")
    private @Nullable Path loginFile;

    /** Empty when it is not wanted. */
    Optional<SimbansosSandbox> start(TlsIdentity identity) throws IOException {
        if (data == null) {
            return Optional.empty();
        }
        if (loginFile == null) {
            throw new IllegalArgumentException("--dinsos-login-file is missing");
        }
        List<String> login = Files.readAllLines(loginFile);
        if (login.size() != 2) {
            throw new IllegalArgumentException("--dinsos-login-file has not two lines, user and password");
        }
        return Optional.of(SimbansosSandbox.start(
                new SimbansosSettings(identity, port, controlPort, login.get(0), login.get(1), data)));
    }
}
