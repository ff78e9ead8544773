package id.simpul.cli.keys;

import id.simpul.cli.home.Surroundings;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The installation's own keys. */
@Command(name = "keys", mixinStandardHelpOptions = true, sortOptions = false)
public final class KeysCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** The command with its subcommand. */
    public static CommandLine complete(Surroundings surroundings) {
        return new CommandLine(new KeysCommand()).addSubcommand(new KeysRotateCommand(surroundings));
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
