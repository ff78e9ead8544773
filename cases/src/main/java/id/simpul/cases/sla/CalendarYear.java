package id.simpul.cases.sla;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * One year as its file has it.
 *
 * @param weekend the days of the week on which no office works
 * @param free public holidays and days of joint leave, whatever day of the week they fall on
 * @param unchecked how many of them nobody has compared with the joint decree yet
 */
public record CalendarYear(int year, Set<DayOfWeek> weekend, Set<LocalDate> free, int unchecked) {

    public CalendarYear {
        weekend = Set.copyOf(weekend);
        free = Set.copyOf(free);
        if (weekend.size() == DayOfWeek.values().length) {
            throw new IllegalArgumentException("A week without a working day");
        }
        if (free.stream().anyMatch(day -> day.getYear() != year)) {
            throw new IllegalArgumentException("A day of another year than " + year);
        }
    }

    boolean isWorkingDay(LocalDate day) {
        return !weekend.contains(day.getDayOfWeek()) && !free.contains(day);
    }
}
