package id.simpul.cli.container;

import id.simpul.cli.console.Failure;
import id.simpul.cli.home.Home;
import id.simpul.cli.home.Surroundings;
import id.simpul.cli.postgres.PostgresDatabase;
import id.simpul.cli.postgres.PostgresFolders;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes the database and its two roles on a PostgreSQL server that somebody else runs. Can be repeated. */
@Command(name = "database", mixinStandardHelpOptions = true, sortOptions = false)
final class ContainerDatabaseCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Option(names = "--host", required = true, paramLabel = "HOST")
    private String host = "";

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "5432")
    private int port;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    ContainerDatabaseCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        Home place = surroundings.home().existing();
        try {
            new PostgresDatabase(PostgresFolders.in(place.path()), host, port).create();
        } catch (SQLException refused) {
            throw Failure.of("postgres-database", String.valueOf(refused.getSQLState()));
        }
        spec.commandLine().getOut().println(surroundings.words().say("container.database", host, port));
        return 0;
    }
}
