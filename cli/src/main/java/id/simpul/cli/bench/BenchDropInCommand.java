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

/** The lookup through the drop-in door beside the same lookup in the bus's own form, in turns. */
@Command(name = "drop-in", mixinStandardHelpOptions = true, sortOptions = false)
final class BenchDropInCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    private BenchOptions options = new BenchOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    BenchDropInCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException, InterruptedException, Failure, SQLException {
        PrintWriter console = spec.commandLine().getOut();
        return new Measurement("bench-drop-in", surroundings, options, 1)
                .run(console, house -> new DropInRun(house, options.time(), console).measure(options.rounds()));
    }
}
