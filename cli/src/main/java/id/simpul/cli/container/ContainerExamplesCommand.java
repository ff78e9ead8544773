package id.simpul.cli.container;

import id.simpul.cli.home.Addresses;
import id.simpul.cli.home.Home;
import id.simpul.cli.home.Ports;
import id.simpul.cli.home.Surroundings;
import id.simpul.cli.installation.CurlExamples;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints requests that work, about a resident of the sandbox in this container; paths are those below the home. */
@Command(name = "examples", mixinStandardHelpOptions = true, sortOptions = false)
final class ContainerExamplesCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    ContainerExamplesCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        Home place = surroundings.home().existing();
        CurlExamples.of(place, place.path(), Addresses.of(Ports.remembered(place)))
                .print(spec.commandLine().getOut(), surroundings.words());
        return 0;
    }
}
