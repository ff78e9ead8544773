package id.simpul.connectors.dukcapil;

import id.simpul.core.Element;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** How values look on the wire and inside the bus. */
final class ElementText {

    private static final int NUMBER_LENGTH = 16;
    private static final Set<String> NOTHING = Set.of("", "-", "0", "00-00-0000", "0000-00-00");
    private static final List<DateTimeFormatter> DATES =
            List.of(form("uuuu-MM-dd"), form("dd-MM-uuuu"), form("dd/MM/uuuu"));

    private ElementText() {}

    /** What is sent for a claim: upper case, single spaces, the partner's date form, no leading zeros in RT and RW. */
    static String sent(Element element, String claim, DateTimeFormatter dateForm) {
        if (element.isDate()) {
            return LocalDate.parse(claim.strip()).format(dateForm);
        }
        String value = claim.strip().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT);
        if (element == Element.NO_RT || element == Element.NO_RW) {
            String number = value.replaceFirst("^0+", "");
            return number.isEmpty() ? "0" : number;
        }
        return value;
    }

    /** The ways to say that there is no value. */
    static boolean isNothing(String text) {
        return NOTHING.contains(text);
    }

    /** A received value in the bus's form; empty when it is not understood. */
    static Optional<String> received(Element element, String text) {
        if (element.isDate()) {
            return date(text);
        }
        return switch (element) {
            case NIK, NO_KK, NIK_IBU, NIK_AYAH -> number(text);
            case NO_PROP, NO_KAB, NO_KEC -> Optional.of(padded(text, 2));
            case NO_KEL -> Optional.of(padded(text, 4));
            default -> Optional.of(text);
        };
    }

    /** 16 digits; a number that came as one has lost its leading zeros. */
    static Optional<String> number(String text) {
        String padded = padded(text, NUMBER_LENGTH);
        return padded.matches("[0-9]{16}") ? Optional.of(padded) : Optional.empty();
    }

    private static String padded(String text, int length) {
        return text.matches("[0-9]+") && text.length() < length ? "0".repeat(length - text.length()) + text : text;
    }

    /** A time of day behind the date is left away. */
    private static Optional<String> date(String text) {
        String day =
                text.length() > 10 && (text.charAt(10) == 'T' || text.charAt(10) == ' ') ? text.substring(0, 10) : text;
        for (DateTimeFormatter form : DATES) {
            try {
                return Optional.of(LocalDate.parse(day, form).toString());
            } catch (DateTimeException ofAnotherForm) {
                // the next one may fit
            }
        }
        return Optional.empty();
    }

    private static DateTimeFormatter form(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }
}
