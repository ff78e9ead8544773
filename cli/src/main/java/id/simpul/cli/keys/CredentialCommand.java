package id.simpul.cli.keys;

import id.simpul.cli.home.Surroundings;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Logins for scripts at the drop-in door. */
@Command(name = "credential", mixinStandardHelpOptions = true, sortOptions = false)
public final class CredentialCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** The command with its subcommand. */
    public static CommandLine complete(Surroundings surroundings) {
        return new CommandLine(new CredentialCommand()).addSubcommand(new CredentialNewCommand(surroundings));
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
