package id.simpul.cli.services;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.cli.client.ServicesClient;
import id.simpul.cli.console.Failure;
import id.simpul.cli.home.Surroundings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts versions of services and systems in force: what is in their folders, or a version that was imported. */
@Command(name = "deploy", mixinStandardHelpOptions = true, sortOptions = false)
public final class DeployCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(arity = "0..*", paramLabel = "OWNER/NAME|SYSTEM", descriptionKey = "SERVICE")
    private List<String> services = new ArrayList<>();

    @Option(names = "--drafts")
    private boolean isEveryDraft;

    @Option(names = "--version-label", paramLabel = "LABEL", descriptionKey = "VERSION")
    private @Nullable String version;

    @Option(names = "--draft-only")
    private boolean isDraftOnly;

    @Option(names = "--retire")
    private boolean isEnd;

    @Mixin
    private ServiceDecision decision = new ServiceDecision();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public DeployCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException, InterruptedException, Failure {
        String what = isEnd ? "retire" : isDraftOnly ? "import" : "deploy";
        for (String service : isEveryDraft ? drafts() : services) {
            spec.commandLine().getOut().println(decision.tell(surroundings, what, service, version));
        }
        return 0;
    }

    /** Systems first: services call them. */
    private List<String> drafts() throws IOException, InterruptedException, Failure {
        JsonNode page = ServicesClient.of(surroundings.home().existing()).page();
        Set<String> drafts = new LinkedHashSet<>();
        for (String kind : new String[] {"system", "service"}) {
            for (JsonNode row : page.path(kind + "s")) {
                if (row.path("state").asText().equals("draft")) {
                    drafts.add(row.path(kind).asText());
                }
            }
        }
        return List.copyOf(drafts);
    }
}
