package id.simpul.cli.evidence;

import id.simpul.cli.console.Failure;
import id.simpul.cli.console.ReportLine;
import id.simpul.cli.home.Addresses;
import id.simpul.cli.home.Home;
import id.simpul.cli.home.Ports;
import id.simpul.cli.home.Surroundings;
import id.simpul.cli.keys.LogKeyFile;
import id.simpul.ledger.log.VerifierKeys;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Verifies the whole log in the installation's database. Exits with 0 only when nothing is wrong with it. */
@Command(name = "verify", mixinStandardHelpOptions = true, sortOptions = false)
final class LogVerifyCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Option(names = "--key", paramLabel = "FILE")
    private @Nullable Path key;

    @Option(names = "--seen", paramLabel = "FILE")
    private @Nullable Path seen;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    LogVerifyCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException, Failure {
        Home home = surroundings.home().existing();
        VerifierKeys keys = LogKeyFile.read(key == null ? home.certs().resolve("log.vkey") : key);
        Path seenFile = seen == null ? home.run().resolve("log-seen.checkpoint") : seen;
        LogVerification verification = new LogVerification(
                database(home), keys, seenFile, surroundings, spec.commandLine().getOut());
        try {
            ReportLine report = verification.run();
            spec.commandLine().getOut().println(report.toJson());
            return report.exitCode();
        } catch (SQLException e) {
            throw Failure.of("log-database", String.valueOf(e.getSQLState()));
        }
    }

    /** With the bus's own role, which may read the log and not change it. */
    private static DataSource database(Home home) throws IOException {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(Addresses.of(Ports.remembered(home)).database());
        database.setUser("simpul_bus");
        database.setPassword(
                Files.readString(home.secrets().resolve("database-bus.password"), StandardCharsets.US_ASCII)
                        .trim());
        database.setApplicationName("simpul log verify");
        database.setConnectTimeout(5);
        return database;
    }
}
