package id.simpul.cli.installation;

import id.simpul.cli.console.Progress;
import id.simpul.cli.home.Home;
import id.simpul.cli.home.Ports;
import id.simpul.cli.home.Surroundings;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Ends what runs; data stays. */
@Command(name = "stop", mixinStandardHelpOptions = true, sortOptions = false)
public final class StopCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public StopCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        Home place = surroundings.home().existing();
        Installation installation = new Installation(place, Ports.remembered(place), surroundings.program());
        installation.stop(Progress.printing(spec.commandLine().getOut(), surroundings.words()));
        return 0;
    }
}
