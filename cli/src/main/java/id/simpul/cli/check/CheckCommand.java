package id.simpul.cli.check;

import id.simpul.cli.console.Failure;
import id.simpul.cli.home.Surroundings;
import id.simpul.routes.check.HomeCheck;
import id.simpul.routes.check.PublishedSchemas;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says everything for which the files of an installation, or of some folders, would be refused. */
@Command(name = "check", mixinStandardHelpOptions = true, sortOptions = false)
public final class CheckCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(arity = "0..*", descriptionKey = "folder", paramLabel = "DIR")
    private List<Path> folders = new ArrayList<>();

    @Option(names = "--json", descriptionKey = "json")
    private boolean isJson;

    @Option(names = "--schemas", descriptionKey = "schemas", paramLabel = "DIR")
    private @Nullable Path schemas;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public CheckCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException, Failure {
        quiet();
        PrintWriter out = spec.commandLine().getOut();
        if (schemas != null) {
            PublishedSchemas.write(schemas);
            out.println(surroundings.words().say("check.schemas", schemas));
            return 0;
        }
        HomeCheck.Outcome outcome = outcome();
        FindingLines lines = new FindingLines(surroundings.words());
        if (isJson) {
            out.println(FindingLines.json(outcome.findings()));
        } else {
            outcome.findings().forEach(finding -> lines.of(finding).forEach(out::println));
            out.println(surroundings
                    .words()
                    .say("check.outcome", outcome.files(), outcome.findings().size()));
        }
        return outcome.findings().isEmpty() ? 0 : 1;
    }

    private HomeCheck.Outcome outcome() throws IOException, Failure {
        HomeCheck check = new HomeCheck(surroundings.home().located().path());
        if (folders.isEmpty()) {
            surroundings.home().existing();
            return check.everything();
        }
        List<Path> packages = new ArrayList<>();
        for (Path folder : folders) {
            if (!Files.isDirectory(folder)) {
                throw Failure.of("no-folder", folder);
            }
            packages.addAll(HomeCheck.services(folder));
        }
        return check.packages(packages, Path.of(""));
    }

    /** Camel says much while it reads a route; here only the findings are asked for. Set before anything writes a log. */
    private static void quiet() {
        System.setProperty("logback.configurationFile", "id/simpul/cli/check/logback-quiet.xml");
    }
}
