package id.simpul.sandbox;

import id.simpul.sandbox.disnaker.Callback;
import id.simpul.sandbox.disnaker.DisnakerSandbox;
import id.simpul.sandbox.disnaker.DisnakerSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of the simulated siapkerja. It runs when it has a folder for its journal. */
final class DisnakerOptions {

    @Option(names = "--disnaker-data", description = "Folder for its journal of effects; without it, it does not run.")
    private @Nullable Path data;

    @Option(names = "--disnaker-port", description = "Port of its service, 0 for any free one (default: 9445).")
    private int port = 9445;

    @Option(names = "--disnaker-control-port", description = "Port of its control (default: any free one).")
    private int controlPort;

    @Option(names = "--disnaker-key-file", description = "File with the API key that callers show.")
    private @Nullable Path keyFile;

    @Option(names = "--disnaker-bus", description = "https://host:port of the bus that is told of decisions.")
    private @Nullable URI bus;

    @Option(
            names = "--disnaker-client-certificate",
            description = "PEM of the certificate under which the bus is told.")
    private @Nullable Path certificate;

    @Option(names = "--disnaker-client-key", description = "PEM of its PKCS#8 key.")
    private @Nullable Path key;

    @Option(names = "--disnaker-bus-authority", description = "PEM of the CA of the bus's own certificate.")
    private @Nullable Path authority;

    @Option(
            names = "--disnaker-decide-after",
            description =
                    "Milliseconds after which its officer lets a card be issued (default: never, see its control).")
    private @Nullable Long decideAfter;

    /** Empty when it is not wanted. */
    Optional<DisnakerSandbox> start(TlsIdentity identity) throws IOException {
        if (data == null) {
            return Optional.empty();
        }
        String apiKey =
                Files.readString(required(keyFile, "--disnaker-key-file")).strip();
        return Optional.of(DisnakerSandbox.start(new DisnakerSettings(
                identity,
                port,
                controlPort,
                apiKey,
                data,
                callback(),
                Optional.ofNullable(decideAfter).map(Duration::ofMillis),
                Clock.systemUTC())));
    }

    private Optional<Callback> callback() throws IOException {
        if (bus == null) {
            return Optional.empty();
        }
        return Optional.of(new Callback(
                bus,
                ClientTls.context(
                        required(certificate, "--disnaker-client-certificate"),
                        required(key, "--disnaker-client-key"),
                        required(authority, "--disnaker-bus-authority"))));
    }

    private static Path required(@Nullable Path file, String option) {
        if (file == null) {
            throw new IllegalArgumentException(option + " is missing");
        }
        return file;
    }
}
