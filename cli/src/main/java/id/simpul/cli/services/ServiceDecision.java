package id.simpul.cli.services;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.cli.client.ServicesClient;
import id.simpul.cli.console.Failure;
import id.simpul.cli.home.Surroundings;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who decides which version is in force, and why; told to the running bus. */
final class ServiceDecision {

    @Option(names = "--why", required = true, paramLabel = "TEXT", descriptionKey = "WHY")
    private String why = "";

    @Option(names = "--by", paramLabel = "operator:NAME", defaultValue = "operator:simpul", descriptionKey = "BY")
    private String by = "";

    /** The name of a service has a slash, that of a system has none. */
    private static String kindOf(String name) {
        return name.contains("/") ? "service" : "system";
    }

    /** What has ended is told in other words of a system. */
    private static String ending(String decision, String name) {
        return decision.equals("retire") && kindOf(name).equals("system") ? "-system" : "";
    }

    /**
     * @param service or system
     * @return what the operator is told
     */
    String tell(Surroundings surroundings, String decision, String service, @Nullable String version)
            throws IOException, InterruptedException, Failure {
        Map<String, String> wanted =
                new HashMap<>(Map.of("decision", decision, kindOf(service), service, "by", by, "why", why));
        if (version != null) {
            wanted.put("version", version);
        }
        JsonNode answer = ServicesClient.of(surroundings.home().existing()).decide(wanted);
        if (answer.has("error")) {
            throw Failure.of("change-refused", answer.path("error").asText());
        }
        boolean isDone = answer.path("result").asText().equals("done");
        return surroundings
                .words()
                .say(
                        isDone ? "services.did." + decision + ending(decision, service) : "services.nothing",
                        service,
                        answer.path("version").asText());
    }
}
