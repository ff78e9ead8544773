package id.simpul.connectors.dukcapil;

import id.simpul.connectors.dukcapil.Answer.Verdict;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a verdict: {@code Sesuai}, {@code Sesuai (92)}, {@code Tidak Sesuai}, {@code Tidak Sesuai (59)}. */
final class VerdictText {

    static final Verdict MATCH = new Verdict(true, OptionalInt.empty());

    private static final Pattern FORM =
            Pattern.compile("(tidak\\s+)?sesuai\\s*(?:\\(\\s*(\\d{1,3})\\s*\\))?", Pattern.CASE_INSENSITIVE);

    private VerdictText() {}

    /** Empty for any other words, and for a score over 100. */
    static Optional<Verdict> parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String score = matcher.group(2);
        OptionalInt points = score == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(score));
        return points.orElse(0) > 100 ? Optional.empty() : Optional.of(new Verdict(matcher.group(1) == null, points));
    }
}
