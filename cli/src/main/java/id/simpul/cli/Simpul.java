package id.simpul.cli;

import id.simpul.cli.bench.BenchCommand;
import id.simpul.cli.cases.ParkedCommand;
import id.simpul.cli.cases.PartnerCommand;
import id.simpul.cli.check.CheckCommand;
import id.simpul.cli.console.FailureWords;
import id.simpul.cli.console.Words;
import id.simpul.cli.container.ContainerCommand;
import id.simpul.cli.demo.DemoCommand;
import id.simpul.cli.drill.DrillCommand;
import id.simpul.cli.evidence.EvidenceCommand;
import id.simpul.cli.evidence.LogCommand;
import id.simpul.cli.home.HomeOption;
import id.simpul.cli.home.Program;
import id.simpul.cli.home.Surroundings;
import id.simpul.cli.installation.LogsCommand;
import id.simpul.cli.installation.StartCommand;
import id.simpul.cli.installation.StatusCommand;
import id.simpul.cli.installation.StopCommand;
import id.simpul.cli.keys.CertsCommand;
import id.simpul.cli.keys.CredentialCommand;
import id.simpul.cli.keys.KeysCommand;
import id.simpul.cli.register.ChangeCommand;
import id.simpul.cli.register.SecretCommand;
import id.simpul.cli.services.DeployCommand;
import id.simpul.cli.services.RollbackCommand;
import id.simpul.cli.services.ServicesCommand;
import id.simpul.cli.workbench.RouteCommand;
import id.simpul.cli.workbench.ServiceCommand;
import id.simpul.cli.workbench.SystemCommand;
import id.simpul.cli.workbench.TestCommand;
import id.simpul.cli.workbench.TryCommand;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The program {@code simpul}. Exit codes: 0 done, 1 failed, 2 not understood. */
@Command(name = "simpul", mixinStandardHelpOptions = true, versionProvider = Simpul.Version.class, sortOptions = false)
final class Simpul implements Runnable {

    @Mixin
    @SuppressWarnings("unused") // read by the commands below it
    private final HomeOption home;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private Simpul(HomeOption home) {
        this.home = home;
    }

    public static void main(String[] arguments) {
        Words words = Words.askedForIn(arguments);
        Program program = Program.running();
        HomeOption home = new HomeOption(program, System.getenv("SIMPUL_HOME"));
        Surroundings surroundings = new Surroundings(words, home, program, Clock.systemUTC(), new SecureRandom());
        System.exit(commandLine(surroundings).execute(arguments));
    }

    static CommandLine commandLine(Surroundings surroundings) {
        CommandLine root = new CommandLine(new Simpul(surroundings.home()))
                .addSubcommand(new StartCommand(surroundings))
                .addSubcommand(new StopCommand(surroundings))
                .addSubcommand(new StatusCommand(surroundings))
                .addSubcommand(new LogsCommand(surroundings))
                .addSubcommand(CertsCommand.complete(surroundings))
                .addSubcommand(CredentialCommand.complete(surroundings))
                .addSubcommand(EvidenceCommand.complete(surroundings))
                .addSubcommand(LogCommand.complete(surroundings))
                .addSubcommand(KeysCommand.complete(surroundings))
                .addSubcommand(new CheckCommand(surroundings))
                .addSubcommand(new ChangeCommand(surroundings))
                .addSubcommand(SecretCommand.complete(surroundings))
                .addSubcommand(new ParkedCommand(surroundings))
                .addSubcommand(new PartnerCommand(surroundings))
                .addSubcommand(new ServicesCommand(surroundings))
                .addSubcommand(new DeployCommand(surroundings))
                .addSubcommand(new RollbackCommand(surroundings))
                .addSubcommand(ServiceCommand.complete(surroundings))
                .addSubcommand(SystemCommand.complete(surroundings))
                .addSubcommand(RouteCommand.complete(surroundings))
                .addSubcommand(new TestCommand(surroundings))
                .addSubcommand(new TryCommand(surroundings))
                .addSubcommand(new DemoCommand(surroundings))
                .addSubcommand(DrillCommand.complete(surroundings))
                .addSubcommand(BenchCommand.complete(surroundings))
                .addSubcommand(ContainerCommand.complete(surroundings));
        root.setResourceBundle(surroundings.words().bundle());
        root.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        root.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        root.setExecutionExceptionHandler(new FailureWords(surroundings.words()));
        return root;
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** The version of the jar. */
    static final class Version implements CommandLine.IVersionProvider {

        @Override
        public String[] getVersion() {
            String version = Simpul.class.getPackage().getImplementationVersion();
            return new String[] {"simpul " + (version == null ? "dev" : version)};
        }
    }
}
