package id.simpul.cases.sla;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Calendars and times of the tests. 2026-06-01 is a Monday. */
final class Days {

    static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private Days() {}

    /** 2026 alone, in WIB. */
    static WorkingCalendar calendar(String... free) {
        return calendar(RegionZone.WIB, free);
    }

    static WorkingCalendar calendar(RegionZone zone, String... free) {
        return new WorkingCalendar(zone.id(), List.of(year(2026, free)));
    }

    static CalendarYear year(int year, String... free) {
        Set<LocalDate> days = Stream.of(free).map(LocalDate::parse).collect(Collectors.toSet());
        return new CalendarYear(year, WEEKEND, days, 0);
    }

    /** A time of the day in WIB. */
    static Instant at(String time) {
        return LocalDateTime.parse(time).atZone(RegionZone.WIB.id()).toInstant();
    }

    static Duration days(double days) {
        return Duration.ofSeconds(Math.round(days * Duration.ofDays(1).toSeconds()));
    }
}
