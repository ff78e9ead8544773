package id.simpul.cli.keys;

import id.simpul.cli.home.Surroundings;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Certificates and keys; the work is in the commands under it. */
@Command(name = "certs", mixinStandardHelpOptions = true, sortOptions = false)
public final class CertsCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** The command with its subcommand. */
    public static CommandLine complete(Surroundings surroundings) {
        return new CommandLine(new CertsCommand()).addSubcommand(new CertsDevCommand(surroundings));
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
