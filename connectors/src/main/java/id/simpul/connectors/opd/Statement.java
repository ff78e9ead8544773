package id.simpul.connectors.opd;

import id.simpul.connectors.opd.Operation.Field;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One SQL statement, the same at each call: values are bound and never become part of its text.
 *
 * @param text with {@code :name} for each value
 * @param parameters the values by name
 */
public record Statement(String text, List<Field> parameters) {

    /** What {@link #check} accepts, for people. */
    static final String FORM =
            "one statement that begins with SELECT, INSERT, UPDATE or CALL, names its columns, and has no"
                    + " ';', no comment, no '?' and no '#'";

    /** What {@link #checkMark} accepts, for people. */
    static final String MARK_FORM = "one UPDATE or DELETE with a WHERE, and no ';', no comment, no '?' and no '#'";

    private static final Pattern PLACE = Pattern.compile("(?<![:A-Za-z0-9_]):([A-Za-z][A-Za-z0-9_]*)");
    private static final Pattern BEGIN = Pattern.compile("(?is)(select|insert|update|call)\\s.+");
    private static final Pattern BEGIN_MARK = Pattern.compile("(?is)(update\\s.+|delete\\s+from\\s.+)\\swhere\\s.+");
    private static final Pattern MORE = Pattern.compile(";|--|/\\*|\\\\|\\?|#|\\$\\{|\\{\\{");
    private static final Pattern EVERY_COLUMN =
            Pattern.compile("(?is)(\\bselect\\b(\\s+(all|distinct))?|,|\\.)\\s*\\*");

    public Statement {
        parameters = List.copyOf(parameters);
    }

    /** @throws IllegalArgumentException for what is not {@link #FORM} */
    static String check(String text) {
        boolean isOne = BEGIN.matcher(text).matches() && !MORE.matcher(text).find();
        if (!isOne || EVERY_COLUMN.matcher(text).find()) {
            throw new IllegalArgumentException(FORM);
        }
        return text;
    }

    /** @throws IllegalArgumentException for what is not {@link #MARK_FORM} */
    static String checkMark(String text) {
        if (!BEGIN_MARK.matcher(text).matches() || MORE.matcher(text).find()) {
            throw new IllegalArgumentException(MARK_FORM);
        }
        return text;
    }

    /** The names of the values in a text. */
    static Set<String> names(String text) {
        Set<String> names = new LinkedHashSet<>();
        Matcher places = PLACE.matcher(text);
        while (places.find()) {
            names.add(places.group(1));
        }
        return names;
    }

    /** As Camel's component wants it. */
    String forCamel() {
        return PLACE.matcher(text).replaceAll(":?$1");
    }

    boolean onlyReads() {
        return text.toLowerCase(Locale.ROOT).startsWith("select");
    }

    /** Whether the number of changed rows says what it did. */
    boolean countsChanges() {
        return text.toLowerCase(Locale.ROOT).matches("(?s)(insert|update)\\b.*") && !returnsRows();
    }

    private boolean returnsRows() {
        return text.toLowerCase(Locale.ROOT).matches("(?s).*\\breturning\\b.*");
    }
}
