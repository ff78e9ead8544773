package id.simpul.routes.check;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what of an exchange's data an expression reads. */
final class Data {

    private static final Pattern READ =
            Pattern.compile("\\$\\{(body|variable|header|in\\.|exchange|message|bodyAs|mandatoryBody)");
    private static final Pattern VARIABLE = Pattern.compile("variables?[.:\\[']+([A-Za-z][A-Za-z0-9_-]*)");

    private Data() {}

    /** Whether anything in it reads the body, a variable or the like. */
    static boolean isIn(Part part) {
        return part.all()
                .anyMatch(inner -> inner.name().equals("variable")
                        || inner.values().values().stream()
                                .anyMatch(value -> READ.matcher(value.text()).find()));
    }

    /** The variables that the expression of a step reads. */
    static Set<String> variables(Part step) {
        Set<String> names = new TreeSet<>();
        for (Part part : step.parts()) {
            if (part.name().equals("variable")) {
                names.add(Expressions.text(part));
            } else if (part.name().equals("simple")) {
                Matcher found = VARIABLE.matcher(Expressions.text(part));
                while (found.find()) {
                    names.add(found.group(1));
                }
            }
        }
        return names;
    }
}
