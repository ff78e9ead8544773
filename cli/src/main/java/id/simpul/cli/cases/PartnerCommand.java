package id.simpul.cli.cases;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.cli.client.CasesClient;
import id.simpul.cli.console.Failure;
import id.simpul.cli.home.Addresses;
import id.simpul.cli.home.Home;
import id.simpul.cli.home.Ports;
import id.simpul.cli.home.Surroundings;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Declares that a partner is in maintenance: nothing is sent to it until then, and what is for it waits. */
@Command(name = "partner", mixinStandardHelpOptions = true, sortOptions = false)
public final class PartnerCommand implements Callable<Integer> {

    private static final String PAUSE = "pause";
    private static final String RESUME = "resume";

    private final Surroundings surroundings;

    @Parameters(index = "0", paramLabel = "pause|resume", descriptionKey = "WHAT")
    private String what = PAUSE;

    @Parameters(index = "1", paramLabel = "PARTNER", descriptionKey = "PARTNER")
    private String partner = "";

    @Option(names = "--until", paramLabel = "PT2H|2026-12-01T06:00:00Z", defaultValue = "PT1H")
    private String until = "";

    @Option(names = "--reason", required = true, paramLabel = "TEXT")
    private String reason = "";

    @Option(names = "--by", paramLabel = "operator:NAME", defaultValue = "operator:simpul")
    private String by = "";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public PartnerCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException, InterruptedException, Failure {
        Home home = surroundings.home().existing();
        CasesClient bus =
                CasesClient.of(home, Addresses.of(Ports.remembered(home)).management());
        JsonNode answer = bus.decide(
                Map.of("decision", PAUSE, "queue", partner, "until", end().toString(), "by", by, "why", reason));
        if (answer.has("error")) {
            throw Failure.of("change-refused", answer.path("error").asText());
        }
        spec.commandLine()
                .getOut()
                .println(surroundings
                        .words()
                        .say(
                                what.equals(PAUSE) ? "partner.paused" : "partner.resumed",
                                partner,
                                answer.path("until").asText()));
        return 0;
    }

    /** A time, or how long from now; a pause that is ended ends now. */
    private Instant end() throws Failure {
        try {
            return switch (what) {
                case PAUSE -> until.startsWith("P") ? Instant.now().plus(Duration.parse(until)) : Instant.parse(until);
                case RESUME -> Instant.now();
                default -> throw Failure.of("change-refused", what);
            };
        } catch (DateTimeException malformed) {
            throw Failure.of("change-refused", until);
        }
    }
}
