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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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

/** Lists parked work, shows what is recorded of a case, or tells the running bus what becomes of it. */
@Command(name = "parked", mixinStandardHelpOptions = true, sortOptions = false)
public final class ParkedCommand implements Callable<Integer> {

    private static final String LIST = "list";
    private static final String SHOW = "show";
    private static final String ANSWER = "answer";

    private final Surroundings surroundings;

    @Parameters(index = "0", paramLabel = "list|show|resend|answer|drop", descriptionKey = "WHAT", defaultValue = LIST)
    private String what = LIST;

    @Option(names = "--number", paramLabel = "NUMBER")
    private @Nullable String number;

    @Option(names = "--partner", paramLabel = "NAME")
    private @Nullable String partner;

    @Option(names = "--reason", paramLabel = "KEY")
    private @Nullable String reason;

    @Option(names = "--step", paramLabel = "STEP")
    private @Nullable String step;

    @Option(names = "--value", paramLabel = "FILE|-")
    private @Nullable String value;

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
        JsonNode answer = switch (what) {
            case LIST -> bus.parked();
            case SHOW -> bus.show(number == null ? "-" : number);
            default -> bus.decide(decision());
        };
        if (answer.has("error")) {
            throw Failure.of("change-refused", answer.path("error").asText());
        }
        if (what.equals(SHOW)) {
            CasePrint.print(answer, spec.commandLine().getOut());
        } else {
            print(answer.path("parked"));
        }
        return 0;
    }

    private Map<String, Object> decision() throws IOException {
        Map<String, Object> decision = new LinkedHashMap<>();
        decision.put("decision", what);
        put(decision, "number", number);
        put(decision, "queue", partner);
        put(decision, "reason", reason);
        put(decision, "step", step);
        if (what.equals(ANSWER) && value != null) {
            decision.put(
                    "value",
                    new String(value.equals("-") ? System.in.readAllBytes() : bytes(value), StandardCharsets.UTF_8));
        }
        decision.put("aSecond", aSecond);
        decision.put("dryRun", dryRun);
        decision.put("by", by);
        decision.put("why", why);
        return decision;
    }

    /** From a file, because what stands in a command line is seen by everybody on the machine. */
    private static byte[] bytes(String file) throws IOException {
        return Files.readAllBytes(Path.of(file));
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
