package id.simpul.cli.bench;

import id.simpul.cli.console.Failure;
import id.simpul.cli.home.Surroundings;
import java.io.IOException;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Two bus processes on one database and one broker, beside one alone. */
@Command(name = "nodes", mixinStandardHelpOptions = true, sortOptions = false)
final class BenchNodesCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    private BenchOptions options = new BenchOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    BenchNodesCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException, InterruptedException, Failure, SQLException {
        PrintWriter console = spec.commandLine().getOut();
        return new Measurement("bench-nodes", surroundings, options, 2)
                .run(console, house -> new NodesRun(house, options.time(), console).measure(options.rounds()));
    }
}
