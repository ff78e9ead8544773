package id.simpul.routes.check;

import id.simpul.agreements.files.Words;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of findings. What stands in a file is shown shortened: it may be anything. */
public final class FindingWords {

    private static final int LONGEST = 80;
    private static final ResourceBundle INDONESIAN = bundle("id");
    private static final ResourceBundle ENGLISH = bundle("en");

    private FindingWords() {}

    /** Why, with the names that the finding is about. */
    public static Words reason(Rule rule, Object... names) {
        return words(rule.key() + ".reason", names);
    }

    /** What to do about it. */
    public static Words fix(Rule rule, Object... names) {
        return words(rule.key() + ".fix", names);
    }

    private static Words words(String key, Object... names) {
        Object[] shown =
                Arrays.stream(names).map(name -> shown(String.valueOf(name))).toArray();
        return Words.of(
                new MessageFormat(INDONESIAN.getString(key), Locale.ROOT).format(shown),
                new MessageFormat(ENGLISH.getString(key), Locale.ROOT).format(shown));
    }

    private static String shown(String name) {
        String plain = name.replaceAll("\\p{Cntrl}+", " ").strip();
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) + "..." : plain;
    }

    private static ResourceBundle bundle(String language) {
        return ResourceBundle.getBundle(
                "id.simpul.routes.check.findings_" + language,
                Locale.ROOT,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
