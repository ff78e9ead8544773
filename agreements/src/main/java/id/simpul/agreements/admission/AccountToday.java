package id.simpul.agreements.admission;

import id.simpul.core.Mode;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A quota account on the day that it is now in its zone.
 *
 * @param limit calls a day; where agreements of one account differ, the largest
 * @param reserved calls admitted and not settled
 * @param spent calls of which a byte may have left
 */
public record AccountToday(
        String credential, Mode mode, LocalDate day, ZoneId zone, int limit, int reserved, int spent) {

    public int remaining() {
        return Math.max(0, limit - reserved - spent);
    }
}
