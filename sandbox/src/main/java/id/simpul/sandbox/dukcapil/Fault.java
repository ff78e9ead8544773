package id.simpul.sandbox.dukcapil;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A way to misbehave.
 *
 * @param millis how long a slow or stalled answer waits
 * @param times how many calls it strikes; 0 means until it is lifted
 */
public record Fault(Mode mode, long millis, int times) {

    private static final long LONGEST = 600_000;

    /** What goes wrong. */
    public enum Mode {
        NONE,
        /** The connection is closed before the request is read: in the TLS handshake, or at once when it is open. */
        DOWN,
        /** Nothing listens on the port. */
        REFUSE,
        /** The answer is right but comes after the wait. */
        SLOW,
        /** The headers come at once, the body after the wait. */
        STALL,
        ERROR400,
        ERROR500,
        /** A page of some gateway, with status 200. */
        HTML,
        /** JSON of the right form, said to be plain text. */
        WRONG_TYPE,
        /** JSON that breaks off, with the connection closed. */
        TRUNCATED,
        /** More than a mebibyte of JSON. */
        OVERSIZED,
        /** Status 302 to another address. */
        REDIRECT,
        /** A business error that nobody has seen. */
        UNKNOWN_CODE,
        /** Each verdict in words that nobody has seen. */
        UNKNOWN_VERDICT,
        /** The record of somebody else. */
        WRONG_PERSON,
        /** An envelope without content. */
        EMPTY;

        static Optional<Mode> of(String name) {
            String wanted = name.toUpperCase(Locale.ROOT).replace('-', '_');
            return Stream.of(values()).filter(mode -> mode.name().equals(wanted)).findFirst();
        }
    }

    public Fault {
        if (millis < 0 || millis > LONGEST || times < 0) {
            throw new IllegalArgumentException("millis is 0 to " + LONGEST + ", times 0 or more");
        }
    }

    public static Fault of(Mode mode) {
        return new Fault(mode, 0, 0);
    }
}
