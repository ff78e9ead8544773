package id.simpul.cli.register;

import id.simpul.cli.client.RegisterClient;
import id.simpul.cli.console.Failure;
import id.simpul.cli.home.Addresses;
import id.simpul.cli.home.Home;
import id.simpul.cli.home.Ports;
import id.simpul.cli.home.Surroundings;
import java.io.IOException;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Whose secret, and who decides why. */
final class SecretDecision {

    @Parameters(index = "0", paramLabel = "SYSTEM", descriptionKey = "simpul.secret.system")
    private String system = "";

    @Option(names = "--why", required = true, paramLabel = "TEXT", descriptionKey = "simpul.secret.why")
    private String why = "";

    @Option(
            names = "--by",
            paramLabel = "operator:NAME",
            defaultValue = "operator:simpul",
            descriptionKey = "simpul.secret.by")
    private String by = "";

    String system() {
        return system;
    }

    /** Whether something changed. The bus is told a hash and never a secret. */
    boolean tell(Surroundings surroundings, String change, String hash, String keep)
            throws IOException, InterruptedException, Failure {
        Home home = surroundings.home().existing();
        RegisterClient register =
                RegisterClient.of(home, Addresses.of(Ports.remembered(home)).management());
        RegisterClient.Answer answer =
                register.decide(new RegisterClient.SecretDecision(change, system, hash, keep, by, why));
        if (!answer.error().isEmpty()) {
            throw Failure.of("change-refused", answer.error());
        }
        return answer.isDone();
    }
}
