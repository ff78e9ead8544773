package id.simpul.connectors.partner;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.Set;

/**
 * The hours in which a partner wants deliveries, such as those of an office, or of the night. Who waits at a counter may
 * call at any time.
 *
 * @param days on which they begin
 * @param until not later than {@code from}: on the day after
 */
public record DeliveryHours(Set<DayOfWeek> days, LocalTime from, LocalTime until, ZoneId zone) {

    private static final int WEEK = 7;

    public DeliveryHours {
        days = Set.copyOf(days);
        if (days.isEmpty()) {
            throw new IllegalArgumentException("Hours without a day never come");
        }
    }

    /** When they begin next; empty while they last. */
    public Optional<Instant> opensAt(Instant now) {
        LocalDate today = now.atZone(zone).toLocalDate();
        for (int day = -1; day <= WEEK; day++) {
            LocalDate date = today.plusDays(day);
            if (!days.contains(date.getDayOfWeek()) || !end(date).isAfter(now.atZone(zone))) {
                continue;
            }
            Instant begin = date.atTime(from).atZone(zone).toInstant();
            return begin.isAfter(now) ? Optional.of(begin) : Optional.empty();
        }
        throw new IllegalStateException("Every week has each day");
    }

    private ZonedDateTime end(LocalDate begun) {
        LocalDate last = until.isAfter(from) ? begun : begun.plusDays(1);
        return last.atTime(until).atZone(zone);
    }
}
