package id.simpul.cli.register;

import id.simpul.cli.client.RegisterClient;
import id.simpul.cli.client.RegisterClient.Decision;
import id.simpul.cli.console.Failure;
import id.simpul.cli.home.Addresses;
import id.simpul.cli.home.Home;
import id.simpul.cli.home.Ports;
import id.simpul.cli.home.Surroundings;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells the running bus a decision. In force with the next call, on every node. */
@Command(name = "change", mixinStandardHelpOptions = true, sortOptions = false)
public final class ChangeCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(index = "0", paramLabel = "accept|suspend|end|block|unblock|revoke", descriptionKey = "CHANGE")
    private String change = "";

    @Parameters(index = "1", paramLabel = "NAME", descriptionKey = "NAME")
    private String name = "";

    @Option(names = "--why", required = true, paramLabel = "TEXT")
    private String why = "";

    @Option(names = "--by", paramLabel = "operator:NAME", defaultValue = "operator:simpul")
    private String by = "";

    @Option(names = "--version-number", paramLabel = "N", defaultValue = "1")
    private int version;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public ChangeCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException, InterruptedException, Failure {
        Home home = surroundings.home().existing();
        RegisterClient register =
                RegisterClient.of(home, Addresses.of(Ports.remembered(home)).management());
        RegisterClient.Answer answer = register.decide(new Decision(change, name, version, by, why));
        if (!answer.error().isEmpty()) {
            throw Failure.of("change-refused", answer.error());
        }
        spec.commandLine()
                .getOut()
                .println(surroundings.words().say(answer.isDone() ? "change.done" : "change.nothing", change, name));
        return answer.isDone() ? 0 : 1;
    }
}
