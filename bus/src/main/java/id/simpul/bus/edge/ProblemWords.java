package id.simpul.bus.edge;

import id.simpul.core.BusException;
import id.simpul.core.ProblemCode;
import java.util.Map;
import java.util.ResourceBundle;

/** The words of problems: title, detail and fix by code, in Indonesian and English. */
final class ProblemWords {

    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private static final String DUKCAPIL = "dukcapil";
    private static final String OTHER = "other.";

    private final ResourceBundle words;

    private ProblemWords(ResourceBundle words) {
        this.words = words;
    }

    static ProblemWords in(Language language) {
        return new ProblemWords(ResourceBundle.getBundle("id.simpul.bus.problems", language.locale(), EXACT));
    }

    String title(BusException problem) {
        return text(problem, ".title");
    }

    String detail(BusException problem) {
        return text(problem, ".detail");
    }

    String fix(BusException problem) {
        return text(problem, ".fix");
    }

    String actor(ProblemCode.Actor actor) {
        return words.getString("actor." + actor.name().toLowerCase(java.util.Locale.ROOT));
    }

    /** The usual words of a partner's failure are about Dukcapil; another partner has words that name it. */
    private String text(BusException problem, String part) {
        String key = problem.code().key() + part;
        String partner = problem.arguments().getOrDefault("partner", DUKCAPIL);
        boolean isOther = !partner.equals(DUKCAPIL) && words.containsKey(OTHER + key);
        return fill(words.getString(isOther ? OTHER + key : key), problem.arguments());
    }

    /** Puts arguments into {@code {name}}; a place without its argument stays empty. */
    private static String fill(String text, Map<String, String> arguments) {
        String filled = text;
        for (Map.Entry<String, String> argument : arguments.entrySet()) {
            filled = filled.replace("{" + argument.getKey() + "}", argument.getValue());
        }
        return filled.replaceAll("\\{[a-zA-Z]+}", "");
    }
}
