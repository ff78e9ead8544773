package id.simpul.cli.keys;

import id.simpul.cli.console.Failure;
import id.simpul.cli.home.Home;
import id.simpul.cli.home.Surroundings;
import id.simpul.cli.process.OnlyOne;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes the next key; what the earlier ones signed, encrypted or indexed stays good. */
@Command(name = "rotate", mixinStandardHelpOptions = true, sortOptions = false)
final class KeysRotateCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(descriptionKey = "key", paramLabel = "log|vault|subject|answers|tokens")
    private String key = "";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    KeysRotateCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException, Failure {
        Home home = surroundings.home().existing();
        KeyRotation rotation = new KeyRotation(home, surroundings.random());
        OnlyOne lock = OnlyOne.in(home.run().resolve("lock"));
        String made;
        try {
            made = switch (key) {
                case "log" -> rotation.log();
                case "answers" -> rotation.answers();
                case "tokens" -> rotation.tokens();
                case "vault", "subject" -> rotation.secret(key + "-key");
                default -> throw Failure.of("no-key", key);
            };
        } finally {
            lock.close();
        }
        spec.commandLine().getOut().println(surroundings.words().say("keys.made", made));
        spec.commandLine().getOut().println(surroundings.words().say("keys.restart"));
        return 0;
    }
}
