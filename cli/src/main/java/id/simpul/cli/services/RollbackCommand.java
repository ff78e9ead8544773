package id.simpul.cli.services;

import id.simpul.cli.console.Failure;
import id.simpul.cli.home.Surroundings;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts the version of a service or a system in force that was before, or one that is named. */
@Command(name = "rollback", mixinStandardHelpOptions = true, sortOptions = false)
public final class RollbackCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(index = "0", paramLabel = "OWNER/NAME|SYSTEM", descriptionKey = "SERVICE")
    private String service = "";

    @Option(names = "--to", paramLabel = "LABEL")
    private @Nullable String version;

    @Mixin
    private ServiceDecision decision = new ServiceDecision();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public RollbackCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException, InterruptedException, Failure {
        spec.commandLine().getOut().println(decision.tell(surroundings, "rollback", service, version));
        return 0;
    }
}
