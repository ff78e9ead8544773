package id.simpul.connectors.opd;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;

/** How far a source has been read: a number or a time, as a column that only grows holds it. */
public sealed interface Mark extends Comparable<Mark> {

    /** What {@link #parse} accepts, for people. */
    String FORM = "a whole number, or a time such as 2026-01-31T08:00:00";

    /** @throws IllegalArgumentException for any other form */
    static Mark parse(String text) {
        String plain = text.strip();
        if (plain.matches("-?[0-9]{1,30}")) {
            return new Count(new BigInteger(plain));
        }
        try {
            return new Moment(LocalDateTime.parse(plain.replace(' ', 'T')));
        } catch (DateTimeException neither) {
            throw new IllegalArgumentException(FORM);
        }
    }

    /** The mark from which is read again what may have become visible late; empty when the overlap is of the other kind. */
    Optional<Mark> before(Overlap overlap);

    /** As it is kept, and bound. */
    String text();

    /** How far is gone back at each look. */
    record Overlap(String text) {

        static final String FORM =
                "a whole number for a column of numbers, or a duration such as PT10M for one of times";

        /** @throws IllegalArgumentException for what is not {@link #FORM} */
        static Overlap parse(String text) {
            if (!text.matches("[0-9]{1,18}") && Duration.parse(text).isNegative()) {
                throw new IllegalArgumentException(FORM);
            }
            return new Overlap(text);
        }

        boolean isCount() {
            return text.matches("[0-9]+");
        }
    }

    /** A number. */
    record Count(BigInteger number) implements Mark {

        @Override
        public Optional<Mark> before(Overlap overlap) {
            return overlap.isCount()
                    ? Optional.of(new Count(number.subtract(new BigInteger(overlap.text()))))
                    : Optional.empty();
        }

        @Override
        public String text() {
            return number.toString();
        }

        @Override
        public int compareTo(Mark other) {
            return other instanceof Count count ? number.compareTo(count.number) : -1;
        }
    }

    /** A time without a zone, as the session with the database has it. */
    record Moment(LocalDateTime time) implements Mark {

        @Override
        public Optional<Mark> before(Overlap overlap) {
            return overlap.isCount()
                    ? Optional.empty()
                    : Optional.of(new Moment(time.minus(Duration.parse(overlap.text()))));
        }

        @Override
        public String text() {
            return time.toString();
        }

        @Override
        public int compareTo(Mark other) {
            return other instanceof Moment moment ? time.compareTo(moment.time) : 1;
        }
    }
}
