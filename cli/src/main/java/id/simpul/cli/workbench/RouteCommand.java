package id.simpul.cli.workbench;

import id.simpul.cli.home.Surroundings;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Shows routes. */
@Command(name = "route", mixinStandardHelpOptions = true)
public final class RouteCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public static CommandLine complete(Surroundings surroundings) {
        return new CommandLine(new RouteCommand()).addSubcommand(new RouteShowCommand(surroundings));
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
