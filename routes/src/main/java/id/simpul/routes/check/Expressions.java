package id.simpul.routes.check;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The languages of a route. Only those that look values up and compare them: nothing that calls a method, loads a class, or
 * reads a file, a setting or the environment.
 */
final class Expressions {

    /** The languages that are allowed. */
    static final Set<String> ALLOWED = Set.of("constant", "simple", "variable");

    private static final Set<String> REFUSED = Set.of(
            "bean",
            "csimple",
            "datasonnet",
            "exchangeProperty",
            "file",
            "groovy",
            "header",
            "hl7terser",
            "java",
            "joor",
            "jq",
            "js",
            "jslt",
            "jsonpath",
            "language",
            "method",
            "mvel",
            "ognl",
            "python",
            "ref",
            "spel",
            "tokenize",
            "wasm",
            "xpath",
            "xquery",
            "xtokenize");

    private static final Set<String> KEYS = Set.of(Part.ALONE, "expression", "resultType", "trim", "id");

    private static final Set<String> TYPES = Set.of(
            "java.lang.String",
            "String",
            "java.lang.Boolean",
            "boolean",
            "java.lang.Integer",
            "int",
            "java.lang.Long",
            "java.util.Map",
            "java.util.List");

    private static final String KEY = "\\[([A-Za-z0-9_][A-Za-z0-9_-]*|'[A-Za-z0-9_-]+'|\"[A-Za-z0-9_-]+\")\\]";
    private static final Pattern LOOK_UP =
            Pattern.compile("null|(body|variable\\.[A-Za-z][A-Za-z0-9_-]*)(" + KEY + ")*");
    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");
    private static final Pattern FUNCTION = Pattern.compile("\\$\\{([^{}$]*)\\}");
    private static final Pattern COMPARISON = Pattern.compile(
            "(\\s+|'[^']*'|\"[^\"]*\"|-?\\d+(\\.\\d+)?|true|false|null|"
                    + "==|=~|!=~|!=|>=|<=|>|<|&&|\\|\\||!?contains|!?~~|!?in|!?range|!?starts with|!?ends with|\u0000)*");
    /** More than anybody writes; the patterns above are bounded by it. */
    private static final int LONGEST = 1000;

    private static final char LOOKED_UP = '\u0000';

    private final String file;
    private final Findings findings;

    Expressions(String file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    /** Whether a variable may be set under this name: others reach headers, other routes or the whole program. */
    static boolean isVariable(String name) {
        return VARIABLE.matcher(name).matches();
    }

    static boolean isLanguage(String name) {
        return ALLOWED.contains(name) || REFUSED.contains(name);
    }

    /** The text of an expression. */
    static String text(Part language) {
        return language.textOrAlone("expression");
    }

    /** @param isCondition whether it decides which way a route goes, so that it is a comparison */
    void check(Part language, boolean isCondition) {
        String name = language.name();
        int line = language.value("expression").map(Part.Text::line).orElse(language.line());
        if (!ALLOWED.contains(name)) {
            findings.add(file, language.line(), Rule.LANGUAGE_REFUSED, name);
            return;
        }
        keys(language);
        String text = text(language);
        boolean isSafe = switch (name) {
            case "constant" -> true;
            case "variable" -> isVariable(text);
            default -> isCondition ? isComparison(text) : looksUpOnly(text);
        };
        if (!isSafe || text.strip().startsWith("resource:")) {
            findings.add(file, line, Rule.EXPRESSION_UNSAFE, text);
        }
    }

    private void keys(Part language) {
        language.values().forEach((key, value) -> {
            if (!KEYS.contains(key)) {
                findings.add(file, value.line(), Rule.KEY_UNKNOWN, key, language.name());
            }
        });
        language.value("resultType")
                .filter(type -> !TYPES.contains(type.text()))
                .ifPresent(type -> findings.add(file, type.line(), Rule.TYPE_REFUSED, type.text()));
        language.parts()
                .forEach(part -> findings.add(file, part.line(), Rule.KEY_UNKNOWN, part.name(), language.name()));
    }

    private static boolean looksUpOnly(String text) {
        if (text.length() > LONGEST) {
            return false;
        }
        Matcher functions = FUNCTION.matcher(text);
        while (functions.find()) {
            if (!LOOK_UP.matcher(functions.group(1)).matches()) {
                return false;
            }
        }
        // Whatever else begins with a dollar sign would be a function, or the definition of one.
        return !functions.replaceAll("").contains("$");
    }

    private static boolean isComparison(String text) {
        return looksUpOnly(text)
                && COMPARISON
                        .matcher(FUNCTION.matcher(text).replaceAll(String.valueOf(LOOKED_UP)))
                        .matches();
    }
}
