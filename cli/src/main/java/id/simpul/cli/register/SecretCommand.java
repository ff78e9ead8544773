package id.simpul.cli.register;

import id.simpul.cli.home.Surroundings;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Secrets by which systems ask for tokens. */
@Command(name = "secret", mixinStandardHelpOptions = true, sortOptions = false)
public final class SecretCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** The command with its subcommands. */
    public static CommandLine complete(Surroundings surroundings) {
        return new CommandLine(new SecretCommand())
                .addSubcommand(new SecretRotateCommand(surroundings))
                .addSubcommand(new SecretRevokeCommand(surroundings));
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
