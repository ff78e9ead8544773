package id.simpul.sandbox;

import id.simpul.sandbox.bapenda.SismiopSandbox;
import id.simpul.sandbox.bapenda.SismiopSettings;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of the simulated SISMIOP. It runs when it has a database behind it. */
final class BapendaOptions {

    @Option(
            names = "--bapenda-database",
            description = "HOST:PORT of the PostgreSQL with its tables; without it, it does not run.")
    private @Nullable String database;

    @Option(names = "--bapenda-port", description = "Port of its database, 0 for any free one (default: 9451).")
    private int port = 9451;

    @Option(names = "--bapenda-control-port", description = "Port of its control (default: any free one).")
    private int controlPort;

    /** Empty when it is not wanted. */
    Optional<SismiopSandbox> start(TlsIdentity identity) throws IOException {
        if (database == null) {
            return Optional.empty();
        }
        if (!database.matches("[A-Za-z0-9.-]+:[0-9]{1,5}")) {
            throw new IllegalArgumentException("--bapenda-database is not HOST:PORT");
        }
        int colon = database.indexOf(':');
        InetSocketAddress server = InetSocketAddress.createUnresolved(
                database.substring(0, colon), Integer.parseInt(database.substring(colon + 1)));
        return Optional.of(SismiopSandbox.start(new SismiopSettings(identity, port, controlPort, server)));
    }
}
