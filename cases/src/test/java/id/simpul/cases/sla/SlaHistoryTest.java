package id.simpul.cases.sla;

import static id.simpul.cases.sla.Days.at;
import static id.simpul.cases.sla.Days.calendar;
import static id.simpul.cases.sla.Days.days;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.simpul.cases.CaseState;
import id.simpul.cases.HoldReason;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SlaHistoryTest {

    /** Three working days from the acceptance on, told at four fifths. */
    private static final SlaTerms THREE = new SlaTerms(3, CaseState.DIAJUKAN, 80);

    private static final SlaTerms FROM_OFFICE = new SlaTerms(3, CaseState.DITERIMA, 80);
    private static final Instant MONDAY = at("2026-06-01T10:00");

    private final List<SlaEvent> events = new ArrayList<>();
    private final List<SlaHistory.Gap> gaps = new ArrayList<>();

    @Test
    void doesNotCountTheDayOfTheBeginning() {
        SlaReport report = report(THREE, "2026-06-01T23:00");

        assertThat(report.used()).contains(Duration.ZERO);
        assertThat(report.remaining()).contains(days(3));
        assertThat(report.due()).contains(at("2026-06-05T00:00"));
        assertThat(report.lastDay()).contains(LocalDate.parse("2026-06-04"));
        assertThat(report.isOver()).isFalse();
    }

    @Test
    void isOverWithTheEndOfTheLastDayAndStaysSo() {
        assertThat(report(THREE, "2026-06-04T23:59").isOver()).isFalse();
        assertThat(report(THREE, "2026-06-05T00:00").isOver()).isTrue();
        assertThat(report(THREE, "2026-06-09T00:00").remaining()).contains(Duration.ZERO);
        assertThat(report(THREE, "2026-06-09T00:00").used()).contains(days(5));
    }

    @Test
    void warnsWhenThatShareIsUsed() {
        assertThat(history(THREE).clock(calendar()).warnAt(calendar())).contains(at("2026-06-04T09:36"));
    }

    @Test
    void beginsWhenTheOfficeHasIt() {
        assertThat(report(FROM_OFFICE, "2026-06-20T00:00").due()).isEmpty();
        assertThat(report(FROM_OFFICE, "2026-06-20T00:00").used()).contains(Duration.ZERO);
        assertThat(report(FROM_OFFICE, "2026-06-20T00:00").isPaused()).isFalse();

        move("2026-06-03T09:00", CaseState.DITERIMA);

        assertThat(report(FROM_OFFICE, "2026-06-03T10:00").lastDay()).contains(LocalDate.parse("2026-06-08"));
    }

    @Test
    void beginsAlsoWithACaseThatCameToTheOfficePastThatState() {
        move("2026-06-02T09:00", CaseState.PERLU_PERBAIKAN);
        assertThat(report(FROM_OFFICE, "2026-06-02T10:00").due()).isEmpty();

        move("2026-06-03T09:00", CaseState.DIPROSES);

        assertThat(report(FROM_OFFICE, "2026-06-03T10:00").lastDay()).contains(LocalDate.parse("2026-06-08"));
    }

    @Test
    void beginsOnTheNextWorkingDayWhenItComesOnAWeekend() {
        SlaHistory saturday = new SlaHistory(THREE, at("2026-06-06T09:00"), List.of(), List.of());

        assertThat(saturday.report(calendar(), at("2026-06-07T09:00")).lastDay())
                .contains(LocalDate.parse("2026-06-10"));
    }

    @Test
    void standsWhileItIsTheApplicantsTurn() {
        move("2026-06-03T12:00", CaseState.PERLU_PERBAIKAN);

        SlaReport standing = report(THREE, "2026-06-20T00:00");
        assertThat(standing.used()).contains(days(1.5));
        assertThat(standing.due()).isEmpty();
        assertThat(standing.isPaused()).isTrue();
        assertThat(standing.isOver()).isFalse();

        move("2026-06-08T12:00", CaseState.DIPROSES);

        assertThat(report(THREE, "2026-06-08T12:00").due()).contains(at("2026-06-10T00:00"));
    }

    @Test
    void goesOnAsSoonAsTheApplicantHasAnswered() {
        move("2026-06-03T00:00", CaseState.PERLU_PERBAIKAN);
        act("2026-06-04T00:00", SlaAct.ANSWERED);
        waitFor("2026-06-04T06:00", HoldReason.PARTNER_DOWN);

        assertThat(report(THREE, "2026-06-05T00:00").used()).contains(days(2));
        assertThat(report(THREE, "2026-06-05T00:00").delayed()).isEqualTo(Map.of(Delay.PARTNER, days(0.75)));

        move("2026-06-05T00:00", CaseState.DIPROSES);
        move("2026-06-05T12:00", CaseState.PERLU_PERBAIKAN);

        assertThat(report(THREE, "2026-06-20T00:00").used()).contains(days(2.5));
    }

    @Test
    void standsWhileAReferralWaitsAndAgainWithTheNextOne() {
        waitFor("2026-06-02T12:00", HoldReason.REFERRAL);
        assertThat(report(THREE, "2026-06-10T00:00").used()).contains(days(0.5));

        act("2026-06-10T00:00", SlaAct.ANSWERED);
        assertThat(report(THREE, "2026-06-10T06:00").used()).contains(days(0.75));

        waitFor("2026-06-10T06:00", HoldReason.REFERRAL);
        assertThat(report(THREE, "2026-06-20T00:00").used()).contains(days(0.75));

        move("2026-06-22T00:00", CaseState.DIAJUKAN);
        assertThat(report(THREE, "2026-06-22T06:00").used()).contains(days(1));
    }

    @Test
    void aReferralThatBecomesAnOutageIsNoLongerTheApplicantsTurn() {
        waitFor("2026-06-02T00:00", HoldReason.REFERRAL);
        waitFor("2026-06-03T00:00", HoldReason.PARTNER_DOWN);

        assertThat(report(THREE, "2026-06-04T00:00").used()).contains(days(1));
    }

    @Test
    void showsApartWhatItWaitedForWhileTheTimeWentOn() {
        waitFor("2026-06-02T00:00", HoldReason.PARTNER_DOWN);
        waitFor("2026-06-02T06:00", HoldReason.QUOTA);
        waitFor("2026-06-02T12:00", HoldReason.BUS);
        waitFor("2026-06-02T18:00", HoldReason.POISON);
        move("2026-06-03T00:00", CaseState.DIAJUKAN);

        SlaReport report = report(THREE, "2026-06-03T12:00");

        assertThat(report.used()).contains(days(1.5));
        assertThat(report.delayed())
                .isEqualTo(Map.of(
                        Delay.PARTNER, days(0.25),
                        Delay.AGREEMENT, days(0.25),
                        Delay.BUS, days(0.25),
                        Delay.OPERATOR, days(0.25)));
    }

    @Test
    void anOutageOnAWeekendOrOnTheFirstDayTookNoTime() {
        waitFor("2026-06-01T11:00", HoldReason.PARTNER_DOWN);
        move("2026-06-01T12:00", CaseState.DIAJUKAN);
        waitFor("2026-06-06T00:00", HoldReason.PARTNER_DOWN);
        move("2026-06-08T00:00", CaseState.DIAJUKAN);

        assertThat(report(THREE, "2026-06-08T12:00").delayed()).isEmpty();
    }

    @Test
    void blamesTheBusForTheTimeInWhichItDidNotRunUnlessSomethingElseWasWaitedFor() {
        gaps.add(new SlaHistory.Gap(at("2026-06-02T06:00"), at("2026-06-02T18:00")));
        waitFor("2026-06-02T12:00", HoldReason.PARTNER_DOWN);
        move("2026-06-03T00:00", CaseState.DIAJUKAN);

        assertThat(report(THREE, "2026-06-03T12:00").delayed())
                .isEqualTo(Map.of(Delay.BUS, days(0.25), Delay.PARTNER, days(0.5)));
    }

    @Test
    void anOutageDuringAPauseTookNoTime() {
        gaps.add(new SlaHistory.Gap(at("2026-06-02T06:00"), at("2026-06-02T18:00")));
        act("2026-06-02T00:00", SlaAct.PAUSE);

        assertThat(report(THREE, "2026-06-03T12:00").delayed()).isEmpty();
    }

    @Test
    void standsWhileTheRouteHasStoppedItAlsoOverAHoliday() {
        act("2026-06-02T12:00", SlaAct.PAUSE);
        move("2026-06-02T13:00", CaseState.DIPROSES);
        assertThat(report(THREE, "2026-06-03T12:00", "2026-06-04").isPaused()).isTrue();

        act("2026-06-05T12:00", SlaAct.RESUME);

        SlaReport report = report(THREE, "2026-06-06T00:00", "2026-06-04");
        assertThat(report.used()).contains(days(1));
        assertThat(report.lastDay()).contains(LocalDate.parse("2026-06-09"));
    }

    @Test
    void aPauseOutlivesTheApplicantsTurn() {
        act("2026-06-02T12:00", SlaAct.PAUSE);
        move("2026-06-02T18:00", CaseState.PERLU_PERBAIKAN);
        move("2026-06-03T18:00", CaseState.DIPROSES);

        assertThat(report(THREE, "2026-06-10T00:00").used()).contains(days(0.5));
    }

    @Test
    void beginsAnewWithoutTheDayOfTheResetAndForgetsWhatItWaitedFor() {
        waitFor("2026-06-02T00:00", HoldReason.PARTNER_DOWN);
        move("2026-06-03T00:00", CaseState.DIPROSES);
        act("2026-06-04T10:00", SlaAct.RESET);

        SlaReport report = report(THREE, "2026-06-05T12:00");

        assertThat(report.used()).contains(days(0.5));
        assertThat(report.delayed()).isEmpty();
        assertThat(report.lastDay()).contains(LocalDate.parse("2026-06-09"));
    }

    /** What OSS calls 43 and 44: stopped and back to the beginning, then from the beginning. */
    @Test
    void aResetWhileItStandsLeavesItStanding() {
        act("2026-06-03T10:00", SlaAct.RESET);
        act("2026-06-03T10:00", SlaAct.PAUSE);
        assertThat(report(THREE, "2026-06-09T00:00").used()).contains(Duration.ZERO);

        act("2026-06-09T10:00", SlaAct.RESET);
        act("2026-06-09T10:00", SlaAct.RESUME);

        assertThat(report(THREE, "2026-06-10T00:00").lastDay()).contains(LocalDate.parse("2026-06-12"));
    }

    @Test
    void stopsWithTheEndOfTheCase() {
        move("2026-06-02T00:00", CaseState.DITERIMA);
        move("2026-06-04T12:00", CaseState.TERBIT);
        move("2026-06-04T12:00", CaseState.TERBIT);

        SlaReport report = report(THREE, "2026-12-01T00:00");

        assertThat(report.used()).contains(days(2.5));
        assertThat(report.due()).isEmpty();
        assertThat(report.isPaused()).isFalse();
        assertThat(report.isOver()).isFalse();
    }

    @Test
    void keepsThatACaseWasDecidedTooLate() {
        move("2026-06-02T00:00", CaseState.DITERIMA);
        move("2026-06-08T00:01", CaseState.TERBIT);
        assertThat(report(THREE, "2026-12-01T00:00").isOver()).isTrue();
    }

    @Test
    void aDecisionAtTheVeryEndIsInTime() {
        move("2026-06-05T00:00", CaseState.DITOLAK);
        assertThat(report(THREE, "2026-12-01T00:00").isOver()).isFalse();
    }

    @Test
    void timesThatGoBackwardTakeNothingAway() {
        move("2026-06-03T00:00", CaseState.DITERIMA);
        act("2026-06-02T12:00", SlaAct.PAUSE);
        act("2026-06-02T06:00", SlaAct.RESUME);

        assertThat(report(THREE, "2026-06-01T00:00").used().orElseThrow()).isGreaterThanOrEqualTo(Duration.ZERO);
        assertThat(report(THREE, "2026-06-01T00:00").delayed()).isEmpty();
    }

    @Test
    void saysWhichYearHasNoCalendarAndGuessesNoDay() {
        SlaHistory late = new SlaHistory(THREE, at("2026-12-30T10:00"), List.of(), List.of());

        SlaReport before = late.report(calendar(), at("2026-12-31T12:00"));
        assertThat(before.used()).contains(days(0.5));
        assertThat(before.due()).isEmpty();
        assertThat(before.missing()).contains(2027);

        SlaReport after = late.report(calendar(), at("2027-01-02T12:00"));
        assertThat(after.used()).isEmpty();
        assertThat(after.remaining()).isEmpty();
        assertThat(after.isOver()).isFalse();
        assertThat(after.missing()).contains(2027);
    }

    @Test
    void theRowSaysTheSameAsTheHistoryAfterEveryEvent() {
        act("2026-06-02T12:00", SlaAct.PAUSE);
        act("2026-06-03T12:00", SlaAct.RESUME);
        move("2026-06-04T01:00", CaseState.DITERIMA);
        waitFor("2026-06-04T06:00", HoldReason.PARTNER_DOWN);
        waitFor("2026-06-04T12:00", HoldReason.REFERRAL);
        act("2026-06-08T00:00", SlaAct.ANSWERED);
        act("2026-06-09T03:00", SlaAct.RESET);
        move("2026-06-10T04:00", CaseState.DIPROSES);
        SlaRow row = SlaRow.begin(THREE, MONDAY, calendar());

        for (int i = 0; i < events.size(); i++) {
            row = row.after(events.get(i), calendar());
            SlaHistory soFar = new SlaHistory(THREE, MONDAY, events.subList(0, i + 1), List.of());
            assertThat(row.clock()).contains(soFar.clock(calendar()));
            assertThat(row.marks(calendar()).due())
                    .isEqualTo(soFar.report(calendar(), events.get(i).at()).due());
        }
    }

    @Test
    void aRowThatWentThroughAYearWithoutCalendarIsReckonedWhenThereIsOne() {
        SlaHistory history = new SlaHistory(
                THREE,
                at("2026-12-30T10:00"),
                List.of(new SlaEvent.Acted(at("2027-01-04T12:00"), SlaAct.PAUSE)),
                List.of());

        SlaRow lost = SlaRow.of(history, calendar());
        assertThat(lost.clock()).isEmpty();
        assertThat(lost.turn().isPaused()).isTrue();
        assertThat(lost.marks(calendar()).missing()).contains(2027);

        WorkingCalendar both =
                new WorkingCalendar(RegionZone.WIB.id(), List.of(Days.year(2026), Days.year(2027, "2027-01-01")));
        assertThat(SlaRow.of(history, both).clock().orElseThrow().used()).isEqualTo(days(1.5));
        assertThat(SlaRow.of(history, both).missing()).isEmpty();
    }

    @Test
    void refusesPromisesThatAreNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SlaTerms(0, CaseState.DIAJUKAN, 80));
        assertThatIllegalArgumentException().isThrownBy(() -> new SlaTerms(3, CaseState.DIPROSES, 80));
        assertThatIllegalArgumentException().isThrownBy(() -> new SlaTerms(3, CaseState.DIAJUKAN, 100));
    }

    private void move(String time, CaseState to) {
        events.add(new SlaEvent.Moved(at(time), to, Optional.empty()));
    }

    private void waitFor(String time, HoldReason reason) {
        events.add(new SlaEvent.Moved(at(time), CaseState.MENUNGGU, Optional.of(reason)));
    }

    private void act(String time, SlaAct act) {
        events.add(new SlaEvent.Acted(at(time), act));
    }

    private SlaHistory history(SlaTerms terms) {
        return new SlaHistory(terms, MONDAY, events, gaps);
    }

    private SlaReport report(SlaTerms terms, String now, String... free) {
        return history(terms).report(calendar(free), at(now));
    }
}
