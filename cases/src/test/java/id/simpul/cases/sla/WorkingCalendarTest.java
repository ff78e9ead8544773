package id.simpul.cases.sla;

import static id.simpul.cases.sla.Days.at;
import static id.simpul.cases.sla.Days.calendar;
import static id.simpul.cases.sla.Days.days;
import static id.simpul.cases.sla.Days.year;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class WorkingCalendarTest {

    @Test
    void countsWorkingDaysOnly() {
        assertThat(calendar().between(at("2026-06-05T00:00"), at("2026-06-09T00:00")))
                .isEqualTo(days(2));
    }

    @Test
    void countsPartsOfWorkingDays() {
        assertThat(calendar().between(at("2026-06-05T18:00"), at("2026-06-08T06:00")))
                .isEqualTo(days(0.5));
    }

    @Test
    void leavesOutAHoliday() {
        assertThat(calendar("2026-06-03").between(at("2026-06-01T00:00"), at("2026-06-05T00:00")))
                .isEqualTo(days(3));
    }

    @Test
    void aHolidayOnAWeekendTakesNothingMore() {
        assertThat(calendar("2026-06-06").between(at("2026-06-05T00:00"), at("2026-06-09T00:00")))
                .isEqualTo(calendar().between(at("2026-06-05T00:00"), at("2026-06-09T00:00")));
    }

    @Test
    void aClockThatWasSetBackGivesNoTime() {
        assertThat(calendar().between(at("2026-06-05T10:00"), at("2026-06-02T10:00")))
                .isZero();
    }

    @Test
    void aDayEndsAtTheMidnightOfItsRegion() {
        // 23:30 on Friday in WIB is Saturday in WIT.
        Instant friday = at("2026-06-05T23:30");
        assertThat(calendar(RegionZone.WIB).between(friday, friday.plusSeconds(3600)))
                .isEqualTo(Duration.ofMinutes(30));
        assertThat(calendar(RegionZone.WIT).between(friday, friday.plusSeconds(3600)))
                .isZero();
        assertThat(calendar(RegionZone.WITA).endOfDay(at("2026-06-05T22:59"))).isEqualTo(at("2026-06-05T23:00"));
        assertThat(calendar(RegionZone.WIT).endOfDay(at("2026-06-05T21:59"))).isEqualTo(at("2026-06-05T22:00"));
    }

    @Test
    void midnightBelongsToTheDayThatBegins() {
        assertThat(calendar().endOfDay(at("2026-06-05T00:00"))).isEqualTo(at("2026-06-06T00:00"));
        assertThat(calendar().lastDayBefore(at("2026-06-05T00:00"))).isEqualTo(LocalDate.parse("2026-06-04"));
        assertThat(calendar().lastDayBefore(at("2026-06-05T00:01"))).isEqualTo(LocalDate.parse("2026-06-05"));
    }

    @Test
    void skipsWhatIsNoWorkingDayWhenItLooksAhead() {
        assertThat(calendar("2026-06-08").after(at("2026-06-05T12:00"), days(1)))
                .isEqualTo(at("2026-06-09T12:00"));
        assertThat(calendar().after(at("2026-06-05T00:00"), days(1))).isEqualTo(at("2026-06-06T00:00"));
        assertThat(calendar().after(at("2026-06-06T10:00"), days(1))).isEqualTo(at("2026-06-09T00:00"));
        assertThat(calendar().after(at("2026-06-06T10:00"), Duration.ZERO)).isEqualTo(at("2026-06-06T10:00"));
        assertThat(calendar().after(at("2026-06-06T10:00"), days(-1))).isEqualTo(at("2026-06-06T10:00"));
    }

    @Test
    void knowsTheLeapDay() {
        WorkingCalendar leap = new WorkingCalendar(RegionZone.WIB.id(), List.of(year(2028)));
        // A Tuesday.
        assertThat(leap.isWorkingDay(LocalDate.parse("2028-02-29"))).isTrue();
        assertThat(leap.between(at("2028-02-28T00:00"), at("2028-03-01T00:00"))).isEqualTo(days(2));
    }

    @Test
    void goesOverTheEndOfTheYear() {
        WorkingCalendar both =
                new WorkingCalendar(RegionZone.WIB.id(), List.of(year(2026, "2026-12-25"), year(2027, "2027-01-01")));
        assertThat(both.after(at("2026-12-31T12:00"), days(1))).isEqualTo(at("2027-01-04T12:00"));
    }

    @Test
    void refusesToGuessAYearWithoutAFile() {
        assertThatExceptionOfType(CalendarMissing.class)
                .isThrownBy(() -> calendar().after(at("2026-12-31T12:00"), days(1)))
                .withMessageContaining("calendar missing for 2027")
                .matches(missing -> missing.year() == 2027);
        assertThatExceptionOfType(CalendarMissing.class)
                .isThrownBy(() -> calendar().between(at("2025-12-31T12:00"), at("2026-01-02T00:00")))
                .matches(missing -> missing.year() == 2025);
        assertThat(calendar().between(at("2026-12-31T12:00"), at("2027-01-01T00:00")))
                .isEqualTo(days(0.5));
    }

    @Test
    void anotherHolidayOrZoneIsAnotherCalendar() {
        assertThat(calendar("2026-06-03").hash())
                .isEqualTo(calendar("2026-06-03").hash())
                .isNotEqualTo(calendar().hash())
                .isNotEqualTo(calendar(RegionZone.WIT, "2026-06-03").hash());
    }

    @Test
    void refusesAWeekWithoutWorkingDayAndTwoFilesForAYear() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CalendarYear(2026, Set.of(DayOfWeek.values()), Set.of(), 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CalendarYear(2026, Set.of(), Set.of(LocalDate.parse("2027-01-01")), 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WorkingCalendar(RegionZone.WIB.id(), List.of(year(2026), year(2026))));
    }

    @Test
    void knowsTheZoneOfEveryProvince() {
        assertThat(List.of("1101", "3509", "61", "62")).allMatch(code -> RegionZone.ofRegion(code) == RegionZone.WIB);
        assertThat(List.of("5171", "5301", "63", "65", "7371"))
                .allMatch(code -> RegionZone.ofRegion(code) == RegionZone.WITA);
        assertThat(List.of("8171", "82", "91", "9471", "96"))
                .allMatch(code -> RegionZone.ofRegion(code) == RegionZone.WIT);
    }

    @Property
    void whatIsReckonedAheadIsReckonedBack(
            @ForAll @LongRange(min = 0, max = 200L * 86_400) long start,
            @ForAll @LongRange(min = 1, max = 60L * 86_400) long working) {
        WorkingCalendar calendar = calendar("2026-01-01", "2026-05-01", "2026-06-01", "2026-08-17");
        Instant from = at("2026-01-01T00:00").plusSeconds(start);
        Instant due = calendar.after(from, Duration.ofSeconds(working));
        assertThat(calendar.between(from, due)).isEqualTo(Duration.ofSeconds(working));
        assertThat(calendar.between(from, due.minusSeconds(1))).isLessThan(Duration.ofSeconds(working));
    }
}
