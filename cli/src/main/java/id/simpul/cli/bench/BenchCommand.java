package id.simpul.cli.bench;

import id.simpul.cli.bench.cases.BenchCasesCommand;
import id.simpul.cli.bench.cases.BenchWaitingCommand;
import id.simpul.cli.home.Surroundings;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Measurements on an installation of their own. */
@Command(name = "bench", mixinStandardHelpOptions = true, sortOptions = false)
public final class BenchCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** The command with its subcommands. */
    public static CommandLine complete(Surroundings surroundings) {
        return new CommandLine(new BenchCommand())
                .addSubcommand(new BenchLookupCommand(surroundings))
                .addSubcommand(new BenchDropInCommand(surroundings))
                .addSubcommand(new BenchOverloadCommand(surroundings))
                .addSubcommand(new BenchGrowthCommand(surroundings))
                .addSubcommand(new BenchNodesCommand(surroundings))
                .addSubcommand(new BenchStartCommand(surroundings))
                .addSubcommand(new BenchCasesCommand(surroundings))
                .addSubcommand(new BenchWaitingCommand(surroundings));
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
