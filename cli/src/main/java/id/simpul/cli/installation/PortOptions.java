package id.simpul.cli.installation;

import id.simpul.cli.home.Ports;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The ports a person names; the others stay as they were. */
final class PortOptions {

    @Option(names = "--edge-port", paramLabel = "PORT")
    private @Nullable Integer edge;

    @Option(names = "--management-port", paramLabel = "PORT")
    private @Nullable Integer management;

    @Option(names = "--postgres-port", paramLabel = "PORT")
    private @Nullable Integer postgres;

    @Option(names = "--sandbox-port", paramLabel = "PORT")
    private @Nullable Integer sandbox;

    @Option(names = "--sandbox-control-port", paramLabel = "PORT")
    private @Nullable Integer sandboxControl;

    Ports over(Ports remembered) {
        return new Ports(
                choose(edge, remembered.edge()),
                choose(management, remembered.management()),
                choose(postgres, remembered.postgres()),
                choose(sandbox, remembered.sandbox()),
                choose(sandboxControl, remembered.sandboxControl()));
    }

    private static int choose(@Nullable Integer named, int remembered) {
        return named == null ? remembered : named;
    }
}
