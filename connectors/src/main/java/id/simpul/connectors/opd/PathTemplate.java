package id.simpul.connectors.opd;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A path, perhaps with a query, and the variables in it. A URL is written into logs by everything that it passes, so a
 * variable is declared with the form that its values have, never a person's element, and never a number of 16 digits.
 */
public record PathTemplate(String text, Map<String, Variable> variables) {

    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z][A-Za-z0-9]*)}");
    private static final Pattern REST = Pattern.compile("/[A-Za-z0-9/_.~-]*(\\?[A-Za-z0-9_.~=&-]*)?");
    private static final Pattern LIKE_NIK = Pattern.compile("(?<!\\d)\\d{16}(?!\\d)");

    /** What may stand in one place of the path. */
    public record Variable(Source source, Pattern form) {}

    public PathTemplate {
        variables = Map.copyOf(variables);
        if (!REST.matcher(PLACE.matcher(text).replaceAll("x")).matches()) {
            throw new IllegalArgumentException("No plain path");
        }
    }

    /** The names of the variables in a text. */
    static Set<String> names(String text) {
        Set<String> names = new LinkedHashSet<>();
        Matcher places = PLACE.matcher(text);
        while (places.find()) {
            names.add(places.group(1));
        }
        return names;
    }

    /**
     * @param values gives the value of a variable
     * @throws IllegalArgumentException when a value has not the declared form
     */
    String fill(BiFunction<String, Variable, String> values) {
        return PLACE.matcher(text).replaceAll(place -> {
            String name = place.group(1);
            Variable variable = variables.get(name);
            if (variable == null) {
                throw new IllegalArgumentException(name);
            }
            String value = values.apply(name, variable);
            if (!isSafe(variable, value)) {
                throw new IllegalArgumentException(name);
            }
            return Matcher.quoteReplacement(URLEncoder.encode(value, StandardCharsets.UTF_8));
        });
    }

    /** A key is the bus's own and names nobody, whatever digits are in it. */
    private static boolean isSafe(Variable variable, String value) {
        boolean namesNobody = variable.source() instanceof Source.Key
                || !LIKE_NIK.matcher(value).find();
        return namesNobody
                && variable.form().matcher(value).matches()
                && !value.chars().allMatch(each -> each == '.');
    }
}
