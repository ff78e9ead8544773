package id.simpul.sandbox.dukcapil;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How a sent value is compared with the record. The real algorithm is not published; the score here is the share of
 * letters that need no change (normalised Levenshtein distance), rounded down, so 100 means equal.
 */
final class Comparison {

    private static final Set<String> FUZZY = Set.of("NAMA_LGKP", "TMPT_LHR", "ALAMAT", "NAMA_LGKP_IBU");
    private static final Set<String> NUMBERS = Set.of("NO_RT", "NO_RW", "NO_PROP", "NO_KAB", "NO_KEC", "NO_KEL");
    private static final DateTimeFormatter SENT = form("dd-MM-uuuu");
    private static final List<DateTimeFormatter> OLDER = List.of(form("uuuu-MM-dd"), form("dd/MM/uuuu"));
    /** Longer values than any name or address are compared by their beginning, so that no call is dear. */
    private static final int LONGEST = 200;

    private Comparison() {}

    static boolean isFuzzy(String key) {
        return FUZZY.contains(key);
    }

    /** The verdict for an element that was sent. */
    static String verdict(String key, String sent, String recorded, int threshold) {
        if (isFuzzy(key)) {
            int score = score(sent, recorded);
            return (score >= threshold ? "Sesuai" : "Tidak Sesuai") + " (" + score + ")";
        }
        return isEqual(key, sent, recorded) ? "Sesuai" : "Tidak Sesuai";
    }

    /** The verdict for an element that was not sent: the service does not tell it from a mismatch. */
    static String verdictOfUnsent(String key) {
        return isFuzzy(key) ? "Tidak Sesuai (0)" : "Tidak Sesuai";
    }

    /** Similarity from 0 to 100; 100 only for values that are equal but for case and white space. */
    static int score(String one, String other) {
        String left = normalised(one);
        String right = normalised(other);
        if (left.equals(right)) {
            return 100;
        }
        String first = left.substring(0, Math.min(LONGEST, left.length()));
        String second = right.substring(0, Math.min(LONGEST, right.length()));
        int longest = Math.max(first.length(), second.length());
        return Math.min(99, 100 * (longest - distance(first, second)) / longest);
    }

    static String normalised(String value) {
        return value.strip().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT);
    }

    private static boolean isEqual(String key, String sent, String recorded) {
        if (NUMBERS.contains(key)) {
            return withoutZeros(sent).equals(withoutZeros(recorded));
        }
        if (key.startsWith("TGL_")) {
            return !recorded.isEmpty() && isDate(sent.strip(), LocalDate.parse(recorded));
        }
        return normalised(sent).equals(normalised(recorded));
    }

    /** A date in one of the forms that clients of the older service sent as well, in the usual form. */
    static String withUsualDate(String key, String sent) {
        if (key.startsWith("TGL_")) {
            for (DateTimeFormatter older : OLDER) {
                try {
                    return LocalDate.parse(sent.strip(), older).format(SENT);
                } catch (DateTimeException ofAnotherForm) {
                    // the next one may fit
                }
            }
        }
        return sent;
    }

    private static DateTimeFormatter form(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }

    /** A date that is none (clients send 00-00-0000 for "unknown") is a mismatch, not an error. */
    private static boolean isDate(String sent, LocalDate recorded) {
        try {
            return LocalDate.parse(sent, SENT).equals(recorded);
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static String withoutZeros(String number) {
        String rest = number.strip().replaceFirst("^0+", "");
        return rest.isEmpty() ? "0" : rest;
    }

    private static int distance(String left, String right) {
        int[] above = new int[right.length() + 1];
        Arrays.setAll(above, index -> index);
        for (int row = 1; row <= left.length(); row++) {
            int[] line = new int[above.length];
            line[0] = row;
            for (int column = 1; column <= right.length(); column++) {
                int change = left.charAt(row - 1) == right.charAt(column - 1) ? 0 : 1;
                line[column] = Math.min(above[column - 1] + change, 1 + Math.min(above[column], line[column - 1]));
            }
            above = line;
        }
        return above[right.length()];
    }
}
