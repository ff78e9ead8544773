package id.simpul.core;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The one exception of the bus. Its arguments go into the message and to the caller, so they hold no personal data,
 * no secret and nothing a partner wrote.
 */
public final class BusException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final ProblemCode code;
    private final transient Map<String, String> arguments;
    private final @Nullable Duration retryAfter;

    public BusException(ProblemCode code) {
        this(code, Map.of());
    }

    public BusException(ProblemCode code, Map<String, String> arguments) {
        this(code, arguments, null, null);
    }

    public BusException(ProblemCode code, Map<String, String> arguments, @Nullable Throwable cause) {
        this(code, arguments, null, cause);
    }

    private BusException(
            ProblemCode code, Map<String, String> arguments, @Nullable Duration retryAfter, @Nullable Throwable cause) {
        super(code.key() + (arguments.isEmpty() ? "" : " " + arguments), cause);
        this.code = code;
        this.arguments = Map.copyOf(arguments);
        this.retryAfter = retryAfter;
    }

    /** The same problem, with the time after which the caller may try again. */
    public BusException retryAfter(Duration wait) {
        return new BusException(code, arguments, wait, getCause());
    }

    /** The same problem, with one more argument for its message. */
    public BusException with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(arguments);
        more.put(name, value);
        return new BusException(code, more, retryAfter, getCause());
    }

    public ProblemCode code() {
        return code;
    }

    public Map<String, String> arguments() {
        return arguments;
    }

    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
