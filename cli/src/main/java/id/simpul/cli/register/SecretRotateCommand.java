package id.simpul.cli.register;

import id.simpul.certs.SecretHash;
import id.simpul.cli.console.Failure;
import id.simpul.cli.home.Surroundings;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes a new secret here, tells the bus its hash, and shows it once. */
@Command(name = "rotate", mixinStandardHelpOptions = true, sortOptions = false)
final class SecretRotateCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    private SecretDecision decision = new SecretDecision();

    @Option(names = "--keep", paramLabel = "PERIOD", defaultValue = "PT24H", descriptionKey = "simpul.secret.keep")
    private String keep = "";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    SecretRotateCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException, InterruptedException, Failure {
        String secret = SecretHash.newSecret(surroundings.random());
        String hash = SecretHash.of(secret, surroundings.random()).value();
        boolean isDone = decision.tell(surroundings, "rotate-secret", hash, keep);
        PrintWriter out = spec.commandLine().getOut();
        if (!isDone) {
            out.println(surroundings.words().say("change.nothing", "rotate", decision.system()));
            return 1;
        }
        out.println(surroundings.words().say("secret.made", decision.system()));
        out.println(secret);
        return 0;
    }
}
