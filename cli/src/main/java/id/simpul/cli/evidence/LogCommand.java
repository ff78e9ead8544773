package id.simpul.cli.evidence;

import id.simpul.cli.home.Surroundings;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The log of what the bus recorded. */
@Command(name = "log", mixinStandardHelpOptions = true, sortOptions = false)
public final class LogCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** The command with its subcommand. */
    public static CommandLine complete(Surroundings surroundings) {
        return new CommandLine(new LogCommand()).addSubcommand(new LogVerifyCommand(surroundings));
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
