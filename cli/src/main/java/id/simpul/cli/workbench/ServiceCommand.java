package id.simpul.cli.workbench;

import id.simpul.cli.home.Surroundings;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Makes services. */
@Command(name = "service", mixinStandardHelpOptions = true)
public final class ServiceCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public static CommandLine complete(Surroundings surroundings) {
        return new CommandLine(new ServiceCommand()).addSubcommand(new ServiceNewCommand(surroundings));
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
