package id.simpul.cli.console;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/** What people read, by code: Indonesian, or English where {@code --lang en} asks for it. */
public final class Words {

    private static final String BUNDLE = "id.simpul.cli.messages";

    private final ResourceBundle bundle;
    private final Locale language;

    private Words(Locale language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle(
                BUNDLE,
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public static Words indonesian() {
        return new Words(Locale.ROOT);
    }

    public static Words english() {
        return new Words(Locale.ENGLISH);
    }

    /** Looks for {@code --lang en} before the arguments are parsed, because the help text depends on it. */
    public static Words askedForIn(String... arguments) {
        String joined = " " + String.join(" ", arguments) + " ";
        return joined.contains(" --lang en ") || joined.contains(" --lang=en ") ? english() : indonesian();
    }

    public String say(String code, Object... arguments) {
        // As text, or a port would be printed as 8.443.
        Object[] texts = Arrays.stream(arguments).map(String::valueOf).toArray();
        return new MessageFormat(bundle.getString(code), language).format(texts);
    }

    public boolean isEnglish() {
        return language.equals(Locale.ENGLISH);
    }

    public ResourceBundle bundle() {
        return bundle;
    }
}
