package id.simpul.cases.sla;

import id.simpul.ledger.Digests;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The working time of a region. A working day is worth 24 hours of it, from midnight to midnight in the region's zone, and any
 * other day none: the law counts days, and no hours of an office. Every question about a year of which there is no file ends
 * with {@link CalendarMissing}.
 */
public final class WorkingCalendar {

    /** What a working day is worth; the zones of Indonesia have no summer time. */
    public static final Duration DAY = Duration.ofDays(1);

    private final ZoneId zone;
    private final Map<Integer, CalendarYear> years;
    private final String hash;

    public WorkingCalendar(ZoneId zone, Collection<CalendarYear> years) {
        this.zone = zone;
        this.years =
                Map.copyOf(years.stream().collect(Collectors.toMap(CalendarYear::year, year -> year, (one, other) -> {
                    throw new IllegalArgumentException("Two calendars for " + one.year());
                })));
        this.hash = Digests.sha256Hex(text().getBytes(StandardCharsets.UTF_8));
    }

    public ZoneId zone() {
        return zone;
    }

    /** Of which years there is a file. */
    public SortedSet<Integer> years() {
        return new TreeSet<>(years.keySet());
    }

    /** The same for the same days in the same zone, hexadecimal SHA-256: what was reckoned by another one is reckoned anew. */
    public String hash() {
        return hash;
    }

    public boolean isWorkingDay(LocalDate day) {
        CalendarYear year = years.get(day.getYear());
        if (year == null) {
            throw new CalendarMissing(day.getYear());
        }
        return year.isWorkingDay(day);
    }

    public LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    /** The last day on which a thing is in time that is due then. */
    public LocalDate lastDayBefore(Instant due) {
        return dayOf(due.minusNanos(1));
    }

    /** The midnight at the end of a day. */
    public Instant endOfDay(Instant instant) {
        return dayOf(instant).plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** Working time between two instants; none when the second is not after the first, as after a clock was set back. */
    public Duration between(Instant from, Instant to) {
        Duration sum = Duration.ZERO;
        Instant at = from;
        while (at.isBefore(to)) {
            Instant end = earlier(endOfDay(at), to);
            if (isWorkingDay(dayOf(at))) {
                sum = sum.plus(Duration.between(at, end));
            }
            at = end;
        }
        return sum;
    }

    /** The first instant at which so much working time has passed. */
    public Instant after(Instant from, Duration working) {
        Duration left = working;
        Instant at = from;
        while (!left.isZero() && !left.isNegative()) {
            Instant end = endOfDay(at);
            if (isWorkingDay(dayOf(at))) {
                Duration rest = Duration.between(at, end);
                if (left.compareTo(rest) <= 0) {
                    return at.plus(left);
                }
                left = left.minus(rest);
            }
            at = end;
        }
        return at;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private String text() {
        StringBuilder text = new StringBuilder(zone.getId());
        new TreeMap<>(years)
                .forEach((number, year) -> text.append('\n')
                        .append(number)
                        .append(new TreeSet<>(year.weekend()))
                        .append(new TreeSet<>(year.free())));
        return text.toString();
    }
}
