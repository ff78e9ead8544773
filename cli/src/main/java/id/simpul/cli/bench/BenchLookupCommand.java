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

/** The governed lookup beside a bare pass-through in the same process, in turns; then evidence on and off. */
@Command(name = "lookup", mixinStandardHelpOptions = true, sortOptions = false)
final class BenchLookupCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Option(names = "--quick")
    private boolean isQuick;

    @Mixin
    private BenchOptions options = new BenchOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    BenchLookupCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException, InterruptedException, Failure, SQLException {
        PrintWriter console = spec.commandLine().getOut();
        return new Measurement("bench-lookup", surroundings, options, 1)
                .run(
                        console,
                        house -> new LookupRun(house, options.time(), console).measure(options.rounds(), isQuick));
    }
}
