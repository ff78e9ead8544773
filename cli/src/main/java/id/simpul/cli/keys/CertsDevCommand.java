package id.simpul.cli.keys;

import id.simpul.cli.console.Failure;
import id.simpul.cli.home.Home;
import id.simpul.cli.home.Surroundings;
import id.simpul.core.SystemId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes the development certificates that are missing. */
@Command(name = "dev", mixinStandardHelpOptions = true, sortOptions = false)
final class CertsDevCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Option(names = "--system", paramLabel = "3509.dinsos.simbansos")
    private List<String> systems = new ArrayList<>();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    CertsDevCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        List<SystemId> more = new ArrayList<>();
        for (String system : systems) {
            more.add(parse(system));
        }
        Home place = surroundings.home().create();
        surroundings.development().createCertificates(place, more);
        spec.commandLine().getOut().println(surroundings.words().say("certs.made", place.certs()));
        return 0;
    }

    private static SystemId parse(String system) throws Failure {
        try {
            return new SystemId(system);
        } catch (IllegalArgumentException e) {
            throw Failure.of("system-form", system);
        }
    }
}
