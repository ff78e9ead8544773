package id.simpul.sandbox.dukcapil;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A way to misbehave.
 *
 * @param millis how long a slow or stalled answer waits, at most 600,000
 * @param times how many calls it strikes; 0 means until it is lifted
 * @param bytes how long an oversized answer is, at most 1,000,000,000; 0 means a little more than a mebibyte
 */
public record Fault(Mode mode, long millis, int times, long bytes) {

    private static final long LONGEST = 600_000;
    private static final long LARGEST = 1_000_000_000;
    private static final long MORE_THAN_A_MEBIBYTE = 1_100_000;

    /** What goes wrong. The words are what {@code --help} and the control say of it. */
    public enum Mode {
        NONE("nothing is wrong"),
        /** In the TLS handshake, or at once on a connection that is open. */
        DOWN("the connection is closed before the request is read"),
        REFUSE("nothing listens on the port"),
        SLOW("the answer is right but comes after 'millis'"),
        STALL("the headers come at once, the body after 'millis'"),
        ERROR400("status 400"),
        ERROR500("status 500 with a page of HTML"),
        HTML("a page of some gateway, with status 200"),
        WRONG_TYPE("JSON of the right form, said to be plain text"),
        TRUNCATED("JSON that breaks off, with the connection closed"),
        OVERSIZED("an answer of 'bytes' bytes, its length not told beforehand"),
        REDIRECT("status 302 to another address"),
        UNKNOWN_METHOD("the answer for a method that the institution has not"),
        UNKNOWN_CODE("a business error with a code and a text that nobody has seen"),
        UNKNOWN_TEXT("a business error with a text that nobody has seen, and no code"),
        UNKNOWN_VERDICT("each value or verdict in words that nobody has seen"),
        WRONG_PERSON("the record of somebody else"),
        EMPTY("an envelope without content");

        private final String words;

        Mode(String words) {
            this.words = words;
        }

        /** The name in the control: lower case, joined by '-'. */
        String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Optional<Mode> of(String name) {
            String wanted = name.toUpperCase(Locale.ROOT).replace('-', '_');
            return Stream.of(values())
                    .filter(mode -> mode.name().equals(wanted))
                    .findFirst();
        }
    }

    public Fault {
        if (millis < 0 || millis > LONGEST || times < 0 || bytes < 0 || bytes > LARGEST) {
            throw new IllegalArgumentException(
                    "millis is 0 to " + LONGEST + ", times 0 or more, bytes 0 to " + LARGEST);
        }
    }

    public Fault(Mode mode, long millis, int times) {
        this(mode, millis, times, 0);
    }

    public static Fault of(Mode mode) {
        return new Fault(mode, 0, 0);
    }

    /** An answer of this length, until it is lifted. */
    public static Fault oversized(long bytes) {
        return new Fault(Mode.OVERSIZED, 0, 0, bytes);
    }

    /** Every mode by its name in the control, and what it does: the one place where they are told. */
    public static Map<String, String> catalogue() {
        Map<String, String> modes = new LinkedHashMap<>();
        Stream.of(Mode.values()).forEach(mode -> modes.put(mode.key(), mode.words));
        return modes;
    }

    long lengthOfOversized() {
        return bytes == 0 ? MORE_THAN_A_MEBIBYTE : bytes;
    }
}
