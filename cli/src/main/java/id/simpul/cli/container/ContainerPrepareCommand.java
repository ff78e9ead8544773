package id.simpul.cli.container;

import id.simpul.cli.home.Home;
import id.simpul.cli.home.Ports;
import id.simpul.cli.home.Surroundings;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes what a home has not: keys, passwords, certificates, samples. Starts nothing. */
@Command(name = "prepare", mixinStandardHelpOptions = true, sortOptions = false)
final class ContainerPrepareCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Option(names = "--network", paramLabel = "10.35.90.0/24")
    private List<String> networks = new ArrayList<>();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    ContainerPrepareCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        Home place = surroundings.home().create();
        Ports ports = Ports.remembered(place);
        surroundings.development().withNetworks(networks).prepare(place, ports);
        ports.remember(place);
        spec.commandLine().getOut().println(surroundings.words().say("container.prepared", place));
        return 0;
    }
}
