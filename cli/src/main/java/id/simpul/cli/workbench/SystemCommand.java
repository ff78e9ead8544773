package id.simpul.cli.workbench;

import id.simpul.cli.home.Surroundings;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Makes descriptions of systems of OPDs. */
@Command(name = "system", mixinStandardHelpOptions = true)
public final class SystemCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public static CommandLine complete(Surroundings surroundings) {
        return new CommandLine(new SystemCommand()).addSubcommand(new SystemNewCommand(surroundings));
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
