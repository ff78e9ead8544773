package id.simpul.cli.services;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.cli.client.ServicesClient;
import id.simpul.cli.console.Failure;
import id.simpul.cli.console.Words;
import id.simpul.cli.home.Surroundings;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the services and systems of the running bus, their versions, and what is wrong with any. */
@Command(name = "services", mixinStandardHelpOptions = true, sortOptions = false)
public final class ServicesCommand implements Callable<Integer> {

    private static final String IN_FORCE = "in-force";
    private static final int FAULTY = 1;

    private final Surroundings surroundings;

    @Option(names = "--versions")
    private boolean isEvery;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public ServicesCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException, InterruptedException, Failure {
        JsonNode page = ServicesClient.of(surroundings.home().existing()).page();
        PrintWriter out = spec.commandLine().getOut();
        Words words = surroundings.words();
        list(page, "service");
        list(page, "system");
        page.path("faults")
                .properties()
                .forEach(fault -> out.println(words.say(
                        "services.fault", fault.getKey(), fault.getValue().asText())));
        return page.path("faults").isEmpty() ? 0 : FAULTY;
    }

    private void list(JsonNode page, String kind) {
        for (JsonNode row : page.path(kind + "s")) {
            String state = row.path("state").asText();
            if (isEvery || !state.equals("retired")) {
                spec.commandLine()
                        .getOut()
                        .printf(
                                "%-40s %-22s %s%n",
                                row.path(kind).asText(),
                                row.path("version").asText(),
                                surroundings
                                        .words()
                                        .say(
                                                "services." + state,
                                                row.path(state.equals(IN_FORCE) ? "since" : "imported")
                                                        .asText()));
            }
        }
    }
}
