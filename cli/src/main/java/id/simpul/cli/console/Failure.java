package id.simpul.cli.console;

import java.util.List;

/** Something the person at the keyboard must know or do; the words for the code are in the message bundles. */
public final class Failure extends Exception {

    private static final long serialVersionUID = 1;

    private final String code;
    private final transient List<Object> arguments;
    private final transient List<String> details;

    private Failure(String code, List<Object> arguments, List<String> details) {
        super(code + " " + arguments);
        this.code = code;
        this.arguments = List.copyOf(arguments);
        this.details = List.copyOf(details);
    }

    /** @param code key in the message bundles without its prefix {@code failure.} */
    public static Failure of(String code, Object... arguments) {
        return new Failure(code, List.of(arguments), List.of());
    }

    /** The same failure with lines that are printed as they are, such as the end of a log. */
    public Failure with(List<String> lines) {
        return new Failure(code, arguments, lines);
    }

    public String code() {
        return code;
    }

    public List<Object> arguments() {
        return arguments;
    }

    public List<String> details() {
        return details;
    }
}
