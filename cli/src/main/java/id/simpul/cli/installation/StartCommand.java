package id.simpul.cli.installation;

import id.simpul.cli.console.Progress;
import id.simpul.cli.console.Words;
import id.simpul.cli.home.Addresses;
import id.simpul.cli.home.Home;
import id.simpul.cli.home.Ports;
import id.simpul.cli.home.Surroundings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Starts what does not run, and says where it is and how to ask it. */
@Command(name = "start", mixinStandardHelpOptions = true, sortOptions = false)
public final class StartCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    private final PortOptions ports = new PortOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public StartCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        Words words = surroundings.words();
        Home place = surroundings.home().create();
        Installation installation =
                new Installation(place, ports.over(Ports.remembered(place)), surroundings.program());

        Addresses addresses = installation.start(surroundings.development(), Progress.printing(out, words));

        out.println();
        out.println(words.say("start.home", place));
        out.println(words.say("start.edge", addresses.edge()));
        out.println(words.say("start.management", addresses.management()));
        out.println(words.say("start.sandbox", addresses.sandbox(), addresses.sandboxControl()));
        out.println(words.say("start.siapkerja", addresses.siapkerja(), addresses.siapkerjaControl()));
        out.println(words.say("start.bpjs", addresses.bpjs(), addresses.bpjsControl()));
        out.println(words.say("start.simbansos", addresses.simbansos(), addresses.simbansosControl()));
        out.println(words.say("start.sismiop", addresses.sismiop(), addresses.sismiopControl()));
        out.println(words.say("start.database", addresses.database()));
        out.println();
        CurlExamples.of(place, Path.of(""), addresses).print(out, words);
        return 0;
    }
}
