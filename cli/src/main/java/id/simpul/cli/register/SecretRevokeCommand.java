package id.simpul.cli.register;

import id.simpul.cli.console.Failure;
import id.simpul.cli.home.Surroundings;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Ends every secret of a system at once. */
@Command(name = "revoke", mixinStandardHelpOptions = true, sortOptions = false)
final class SecretRevokeCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    private SecretDecision decision = new SecretDecision();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    SecretRevokeCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException, InterruptedException, Failure {
        boolean isDone = decision.tell(surroundings, "revoke-secrets", "", "");
        spec.commandLine()
                .getOut()
                .println(surroundings
                        .words()
                        .say(isDone ? "change.done" : "change.nothing", "revoke", decision.system()));
        return isDone ? 0 : 1;
    }
}
