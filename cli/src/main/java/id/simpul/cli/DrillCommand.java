package id.simpul.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Drills: the promises, tried on a real installation that is made to fail. */
@Command(name = "drill", mixinStandardHelpOptions = true, sortOptions = false)
final class DrillCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
