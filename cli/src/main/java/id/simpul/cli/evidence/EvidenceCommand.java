package id.simpul.cli.evidence;

import id.simpul.cli.home.Surroundings;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Evidence of what the bus recorded. */
@Command(name = "evidence", mixinStandardHelpOptions = true, sortOptions = false)
public final class EvidenceCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** The command with its subcommands. */
    public static CommandLine complete(Surroundings surroundings) {
        return new CommandLine(new EvidenceCommand())
                .addSubcommand(new EvidenceExportCommand(surroundings))
                .addSubcommand(new EvidenceVerifyCommand(surroundings));
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
