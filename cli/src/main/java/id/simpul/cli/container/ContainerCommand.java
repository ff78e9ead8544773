package id.simpul.cli.container;

import id.simpul.cli.home.Surroundings;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What containers run before and beside the bus. */
@Command(name = "container", mixinStandardHelpOptions = true, sortOptions = false)
public final class ContainerCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** The command with its subcommands. */
    public static CommandLine complete(Surroundings surroundings) {
        return new CommandLine(new ContainerCommand())
                .addSubcommand(new ContainerPrepareCommand(surroundings))
                .addSubcommand(new ContainerDatabaseCommand(surroundings))
                .addSubcommand(new ContainerReadyCommand(surroundings))
                .addSubcommand(new ContainerExamplesCommand(surroundings));
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
