package id.simpul.bus.edge;

import id.simpul.core.Nik;
import id.simpul.core.Regions;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The trace that a caller's request is part of (W3C Trace Context, level 1). It ties our log lines to the caller's and goes
 * back to the caller; no partner ever sees it.
 *
 * @param traceId 32 lower-case hexadecimal digits, not all zero
 * @param isSampled whether the caller records this trace
 */
record TraceContext(String traceId, boolean isSampled) {

    /** Request and answer. */
    static final String HEADER = "traceparent";

    /** Later versions may say more behind the flags; version ff is not one. */
    private static final Pattern FORM =
            Pattern.compile("(?!ff)([0-9a-f]{2})-((?!0{32})[0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-([0-9a-f]{2})(-.*)?");

    private static final Pattern NIK = Pattern.compile("(?=([0-9]{16}))");
    private static final int SAMPLED = 1;

    /** Empty unless the header is well-formed and free of what looks like a NIK, because the trace id is logged. */
    static Optional<TraceContext> parse(String header, Regions regions) {
        Matcher parts = FORM.matcher(header);
        boolean isWellFormed =
                parts.matches() && (parts.group(4) == null || !parts.group(1).equals("00"));
        if (!isWellFormed || mayHoldNik(parts.group(2), regions)) {
            return Optional.empty();
        }
        return Optional.of(new TraceContext(parts.group(2), (Integer.parseInt(parts.group(3), 16) & SAMPLED) != 0));
    }

    /** A trace of our own. */
    static TraceContext fresh(RandomGenerator random) {
        return new TraceContext(hex(random, 32), false);
    }

    /** Our own part of the trace. */
    String header(RandomGenerator random) {
        return "00-" + traceId + "-" + hex(random, 16) + (isSampled ? "-01" : "-00");
    }

    /** Sixteen digits in a row that name a region and a possible birth date: one in thousands of random ids, and every NIK. */
    private static boolean mayHoldNik(String traceId, Regions regions) {
        return NIK.matcher(traceId)
                .results()
                .anyMatch(found -> new Nik(found.group(1)).warnings(regions).isEmpty());
    }

    /** Never all zero: the last digit is not. */
    private static String hex(RandomGenerator random, int digits) {
        StringBuilder text = new StringBuilder(digits);
        IntStream.range(0, digits - 1).forEach(digit -> text.append(Character.forDigit(random.nextInt(16), 16)));
        return text.append(Character.forDigit(1 + random.nextInt(15), 16)).toString();
    }
}
