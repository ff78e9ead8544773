package id.simpul.cli;

import id.simpul.cli.process.Failure;
import java.io.IOException;
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
                .addSubcommand(new CommandLine(new CertsCommand())
                        .addSubcommand(new CertsDevCommand(surroundings)))
                .addSubcommand(new CommandLine(new EvidenceCommand())
                        .addSubcommand(new EvidenceExportCommand(surroundings))
                        .addSubcommand(new EvidenceVerifyCommand(surroundings)))
                .addSubcommand(new CommandLine(new LogCommand())
                        .addSubcommand(new LogVerifyCommand(surroundings)))
                .addSubcommand(new CommandLine(new KeysCommand())
                        .addSubcommand(new KeysRotateCommand(surroundings)))
                .addSubcommand(new DemoCommand(surroundings))
                .addSubcommand(new CommandLine(new DrillCommand())
                        .addSubcommand(new DrillQuotaCommand(surroundings)));
        root.setResourceBundle(surroundings.words().bundle());
        root.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        root.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        root.setExecutionExceptionHandler((exception, command, parsed) ->
                explain(exception, command.getErr(), surroundings.words()));
        return root;
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    private static int explain(Exception exception, PrintWriter err, Words words) throws Exception {
        if (exception instanceof Failure failure) {
            err.println(words.say("failure." + failure.code(), failure.arguments().toArray()));
            failure.details().forEach(line -> err.println("  | " + line));
        } else if (exception instanceof IOException) {
            String kind = exception.getClass().getSimpleName();
            err.println(words.say("failure.files", kind, String.valueOf(exception.getMessage())));
        } else {
            throw exception;
        }
        return CommandLine.ExitCode.SOFTWARE;
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
