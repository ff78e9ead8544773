package id.simpul.cli.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.cli.console.Words;
import id.simpul.ledger.evidence.Verdict;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says what a bundle proves, and what it does not. */
public final class VerdictWords {

    private static final List<String> NEVER_PROVED = List.of("truth", "person", "completeness");

    private final Words words;

    public VerdictWords(Words words) {
        this.words = words;
    }

    void print(Verdict verdict, PrintWriter out) {
        if (verdict instanceof Verdict.Proved proved) {
            proved(proved).forEach(out::println);
        } else {
            out.println(rejected((Verdict.Rejected) verdict));
        }
    }

    public String rejected(Verdict.Rejected rejected) {
        String reason = rejected.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return words.say("verdict.rejected", words.say("verdict.reason." + reason));
    }

    public List<String> proved(Verdict.Proved proved) {
        List<String> lines = new ArrayList<>();
        lines.add(words.say(
                proved.isTrusted() ? "verdict.proved" : "verdict.consistent",
                proved.exchange(),
                proved.origin(),
                String.valueOf(proved.size())));
        proved.events().forEach(event -> lines.add("  - " + describe(event)));
        lines.add(words.say("verdict.not-proved"));
        NEVER_PROVED.forEach(code -> lines.add("  - " + words.say("verdict.not-proved." + code)));
        if (proved.events().stream().noneMatch(event -> event.has("requestSignature"))) {
            lines.add("  - " + words.say("verdict.not-proved.asked"));
        }
        if (!proved.isTrusted()) {
            lines.add("  - " + words.say("verdict.not-proved.key", proved.key()));
        }
        return lines;
    }

    /** An event without words of its own, such as those of cases and of newer programs, is told by its name. */
    private String describe(JsonNode event) {
        String code = "verdict.event." + event.path("type").asText();
        if (!words.bundle().containsKey(code)) {
            return event.path("at").asText() + " " + event.path("type").asText();
        }
        return words.say(
                code,
                event.path("at").asText(),
                event.path("system").asText(),
                event.path("use").asText(),
                agreement(event),
                list(event.path("elements")),
                event.path("outcome").asText(),
                event.path("quota").asText(),
                event.path("problem").asText());
    }

    private static String agreement(JsonNode event) {
        return event.has("agreement")
                ? event.path("agreement").asText() + " v"
                        + event.path("agreementVersion").asInt()
                : "-";
    }

    private static String list(JsonNode values) {
        List<String> texts = new ArrayList<>();
        values.forEach(value -> texts.add(value.asText()));
        return texts.isEmpty() ? "-" : String.join(", ", texts);
    }
}
