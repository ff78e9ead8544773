package id.simpul.cli.keys;

import id.simpul.cli.console.Failure;
import id.simpul.ledger.log.VerifierKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The file with the log's public keys, {@code certs/log.vkey}. */
public final class LogKeyFile {

    private LogKeyFile() {}

    /** At least one key; a file that is not there or holds something else is a failure. */
    public static VerifierKeys read(Path file) throws IOException, Failure {
        if (!Files.exists(file)) {
            throw Failure.of("no-log-key", file);
        }
        VerifierKeys keys = parse(file);
        if (keys.newestFirst().isEmpty()) {
            throw Failure.of("not-a-log-key", file);
        }
        return keys;
    }

    private static VerifierKeys parse(Path file) throws IOException, Failure {
        try {
            return VerifierKeys.parse(Files.readString(file));
        } catch (IllegalArgumentException malformed) {
            throw Failure.of("not-a-log-key", file);
        }
    }
}
