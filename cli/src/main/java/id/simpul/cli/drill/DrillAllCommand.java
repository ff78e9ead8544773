package id.simpul.cli.drill;

import id.simpul.cli.console.Failure;
import id.simpul.cli.home.Surroundings;
import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Every drill of cases, one after the other; goes on when one fails, and then fails itself. */
@Command(name = "all", mixinStandardHelpOptions = true, sortOptions = false)
final class DrillAllCommand implements Callable<Integer> {

    private static final long SEED = 1;

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    DrillAllCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException, InterruptedException, Failure, SQLException {
        int worst = 0;
        for (CaseDrillKind kind : CaseDrillKind.values()) {
            CaseDrill drill =
                    new CaseDrill(kind, surroundings, spec.commandLine().getOut());
            worst = Math.max(worst, drill.run(kind.rounds(), SEED));
        }
        return worst;
    }
}
