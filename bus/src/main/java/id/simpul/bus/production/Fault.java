package id.simpul.bus.production;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * One insecure setting.
 *
 * @param arguments names of files and settings; never a secret's value
 */
record Fault(FaultCode code, List<String> arguments) {

    private static final String BUNDLE = "id.simpul.bus.production";
    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    Fault {
        arguments = List.copyOf(arguments);
    }

    static Fault of(FaultCode code, Object... arguments) {
        return new Fault(code, List.of(arguments).stream().map(String::valueOf).toList());
    }

    /** What is wrong and how to mend it, in one language. */
    String words(Locale language) {
        ResourceBundle words = ResourceBundle.getBundle(BUNDLE, language, EXACT);
        return say(words, ".what", language) + " " + say(words, ".fix", language);
    }

    private String say(ResourceBundle words, String part, Locale language) {
        return new MessageFormat(words.getString(code.key() + part), language).format(arguments.toArray());
    }
}
