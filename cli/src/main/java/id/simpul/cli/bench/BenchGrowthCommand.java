package id.simpul.cli.bench;

import id.simpul.cli.console.Failure;
import id.simpul.cli.home.Surroundings;
import java.io.IOException;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The lookup while the installation grows: entries of the log, agreements, services. */
@Command(name = "growth", mixinStandardHelpOptions = true, sortOptions = false)
final class BenchGrowthCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Option(names = "--entries", paramLabel = "N", split = ",", defaultValue = "10000,1000000")
    private List<Long> entries = List.of();

    @Option(names = "--agreements", paramLabel = "N", defaultValue = "1000")
    private int agreements;

    @Option(names = "--services", paramLabel = "N", defaultValue = "500")
    private int services;

    @Mixin
    private BenchOptions options = new BenchOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    BenchGrowthCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException, InterruptedException, Failure, SQLException {
        PrintWriter console = spec.commandLine().getOut();
        return new Measurement("bench-growth", surroundings, options, 1).run(console, house -> {
            GrowthRun run = new GrowthRun(house, options.rounds(), options.time(), surroundings.clock(), console);
            for (long size : entries) {
                run.withEntries(size);
            }
            run.withAgreements(agreements);
            run.withServices(services);
            return run.figures();
        });
    }
}
