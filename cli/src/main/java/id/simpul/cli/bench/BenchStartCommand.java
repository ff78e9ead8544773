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
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How long the bus process takes until it is ready, the database running, and what it holds at rest. */
@Command(name = "start", mixinStandardHelpOptions = true, sortOptions = false)
final class BenchStartCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    private BenchOptions options = new BenchOptions();

    @Option(names = "--services", paramLabel = "N", defaultValue = "0")
    private int services;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    BenchStartCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException, InterruptedException, Failure, SQLException {
        PrintWriter console = spec.commandLine().getOut();
        return new Measurement("bench-start", surroundings, options, 1)
                .run(
                        console,
                        house ->
                                new StartRun(house, surroundings.clock(), console).measure(services, options.rounds()));
    }
}
