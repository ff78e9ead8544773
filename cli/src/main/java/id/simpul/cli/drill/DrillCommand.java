package id.simpul.cli.drill;

import id.simpul.cli.home.Surroundings;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Drills: the promises, tried on a real installation that is made to fail. */
@Command(name = "drill", mixinStandardHelpOptions = true, sortOptions = false)
public final class DrillCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** The command with its subcommand. */
    public static CommandLine complete(Surroundings surroundings) {
        CommandLine drills = new CommandLine(new DrillCommand()).addSubcommand(new DrillQuotaCommand(surroundings));
        for (CaseDrillKind kind : CaseDrillKind.values()) {
            drills.addSubcommand(CaseDrillCommand.of(kind, surroundings));
        }
        return drills.addSubcommand(new DrillAllCommand(surroundings));
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
