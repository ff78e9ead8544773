package id.simpul.bus.edge;

import id.simpul.core.BusException;
import id.simpul.core.ProblemCode;
import java.util.Map;
import java.util.ResourceBundle;

/** The words of problems: title, detail and fix by code, in Indonesian and English. */
final class ProblemWords {

    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle words;

    private ProblemWords(ResourceBundle words) {
        this.words = words;
    }

    static ProblemWords in(Language language) {
        return new ProblemWords(ResourceBundle.getBundle("id.simpul.bus.problems", language.locale(), EXACT));
    }

    String title(ProblemCode code) {
        return words.getString(code.key() + ".title");
    }

    String detail(BusException problem) {
        return fill(words.getString(problem.code().key() + ".detail"), problem.arguments());
    }

    String fix(BusException problem) {
        return fill(words.getString(problem.code().key() + ".fix"), problem.arguments());
    }

    String actor(ProblemCode.Actor actor) {
        return words.getString("actor." + actor.name().toLowerCase(java.util.Locale.ROOT));
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
