package id.simpul.cli.drill;

import id.simpul.cli.console.Failure;
import id.simpul.cli.home.Surroundings;
import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** One drill of cases; all of them take the same options. */
@Command(mixinStandardHelpOptions = true, sortOptions = false)
final class CaseDrillCommand implements Callable<Integer> {

    private final CaseDrillKind kind;
    private final Surroundings surroundings;

    @Option(names = "--rounds", paramLabel = "N", descriptionKey = "drill.ROUNDS")
    private int rounds;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", descriptionKey = "drill.SEED")
    private long seed;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private CaseDrillCommand(CaseDrillKind kind, Surroundings surroundings) {
        this.kind = kind;
        this.surroundings = surroundings;
        this.rounds = kind.rounds();
    }

    static CommandLine of(CaseDrillKind kind, Surroundings surroundings) {
        CommandLine command = new CommandLine(new CaseDrillCommand(kind, surroundings));
        command.setCommandName(kind.key());
        return command;
    }

    @Override
    public Integer call() throws IOException, InterruptedException, Failure, SQLException {
        if (rounds < 1) {
            throw Failure.of("drill-size");
        }
        return new CaseDrill(kind, surroundings, spec.commandLine().getOut()).run(rounds, seed);
    }
}
