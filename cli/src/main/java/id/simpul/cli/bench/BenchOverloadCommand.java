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

/** Three times as many requests as the bus can answer: how many it still answers, and how it says no to the others. */
@Command(name = "overload", mixinStandardHelpOptions = true, sortOptions = false)
final class BenchOverloadCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    private BenchOptions options = new BenchOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    BenchOverloadCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException, InterruptedException, Failure, SQLException {
        PrintWriter console = spec.commandLine().getOut();
        return new Measurement("bench-overload", surroundings, options, 1)
                .run(console, house -> new OverloadRun(house, options.time(), console).measure(options.rounds()));
    }
}
