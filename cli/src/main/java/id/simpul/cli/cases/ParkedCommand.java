package id.simpul.cli.cases;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.cli.client.CasesClient;
import id.simpul.cli.console.Failure;
import id.simpul.cli.home.Addresses;
import id.simpul.cli.home.Home;
import id.simpul.cli.home.Ports;
import id.simpul.cli.home.Surroundings;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists parked work, or tells the running bus what becomes of it. */
@Command(name = "parked", mixinStandardHelpOptions = true, sortOptions = false)
public final class ParkedCommand implements Callable<Integer> {

    private static final String LIST = "list";

    private final Surroundings surroundings;

    @Parameters(index = "0", paramLabel = "list|resend|drop", descriptionKey = "WHAT", defaultValue = LIST)
    private String what = LIST;

    @Option(names = "--number", paramLabel = "NUMBER")
    private @Nullable String number;

    @Option(names = "--partner", paramLabel = "NAME")
    private @Nullable String partner;

    @Option(names = "--reason", paramLabel = "KEY")
    private @Nullable String reason;

    @Option(names = "--a-second", paramLabel = "N", defaultValue = "10")
    private int aSecond;

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Option(names = "--why", paramLabel = "TEXT", defaultValue = "")
    private String why = "";

    @Option(names = "--by", paramLabel = "operator:NAME", defaultValue = "operator:simpul")
    private String by = "";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public ParkedCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException, InterruptedException, Failure {
        Home home = surroundings.home().existing();
        CasesClient bus =
                CasesClient.of(home, Addresses.of(Ports.remembered(home)).management());
        JsonNode answer = what.equals(LIST) ? bus.parked() : bus.decide(decision());
        if (answer.has("error")) {
            throw Failure.of("change-refused", answer.path("error").asText());
        }
        print(answer.path("parked"));
        return 0;
    }

    private Map<String, Object> decision() {
        Map<String, Object> decision = new LinkedHashMap<>();
        decision.put("decision", what);
        put(decision, "number", number);
        put(decision, "queue", partner);
        put(decision, "reason", reason);
        decision.put("aSecond", aSecond);
        decision.put("dryRun", dryRun);
        decision.put("by", by);
        decision.put("why", why);
        return decision;
    }

    private static void put(Map<String, Object> into, String name, @Nullable String value) {
        if (value != null) {
            into.put(name, value);
        }
    }

    private void print(JsonNode parked) {
        PrintWriter out = spec.commandLine().getOut();
        for (JsonNode work : parked) {
            out.println(String.format(
                    Locale.ROOT,
                    "%-14s  %-32s %-24s %-14s %s  %s",
                    work.path("number").asText(),
                    work.path("service").asText(),
                    work.path("queue").asText(),
                    work.path("reason").asText(),
                    work.path("detail").asText(),
                    work.path("since").asText()));
        }
        String words = what.equals(LIST) ? "parked.list" : dryRun ? "parked.dry-run" : "parked.decided";
        out.println(surroundings.words().say(words, parked.size(), what));
    }
}
