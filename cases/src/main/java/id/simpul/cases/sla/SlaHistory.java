package id.simpul.cases.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that happened to the clock of a case. What is shown is derived from it alone.
 *
 * @param opened when the case was accepted
 * @param events after that, in the order in which they were recorded
 * @param gaps when no bus ran
 */
public record SlaHistory(SlaTerms terms, Instant opened, List<SlaEvent> events, List<Gap> gaps) {

    /** A time in which no node of the bus ran. */
    public record Gap(Instant from, Instant to) {}

    public SlaHistory {
        events = List.copyOf(events);
        gaps = List.copyOf(gaps);
    }

    /** @throws CalendarMissing when a year in which the clock went has no calendar */
    public SlaClock clock(WorkingCalendar calendar) {
        SlaClock clock = SlaClock.begin(terms, opened, calendar);
        for (SlaEvent event : events) {
            clock = clock.after(event, calendar);
        }
        return clock;
    }

    public SlaReport report(WorkingCalendar calendar, Instant now) {
        SlaClock clock;
        Duration used;
        Map<Delay, Duration> delayed;
        try {
            clock = clock(calendar);
            used = clock.usedAt(now, calendar);
            delayed = delays(calendar, now);
        } catch (CalendarMissing unknown) {
            return new SlaReport(
                    terms,
                    Optional.empty(),
                    Map.of(),
                    Optional.empty(),
                    Optional.empty(),
                    isPaused(),
                    false,
                    Optional.of(unknown.year()));
        }
        return report(clock, calendar, used, delayed);
    }

    private SlaReport report(SlaClock clock, WorkingCalendar calendar, Duration used, Map<Delay, Duration> delayed) {
        Optional<Instant> due = Optional.empty();
        Optional<Integer> missing = Optional.empty();
        try {
            due = clock.dueAt(calendar);
        } catch (CalendarMissing unknown) {
            missing = Optional.of(unknown.year());
        }
        return new SlaReport(
                terms,
                Optional.of(used),
                delayed,
                due,
                due.map(calendar::lastDayBefore),
                isPaused(),
                isOver(clock, used),
                missing);
    }

    /** At the very end of the last day a case that is open is over; one that was decided then was in time. */
    private boolean isOver(SlaClock clock, Duration used) {
        int beyond = used.compareTo(terms.limit());
        return clock.turn().isOver() ? beyond > 0 : beyond >= 0;
    }

    private boolean isPaused() {
        Turn turn = Turn.FIRST;
        boolean isBegun = terms.isBegunIn(turn.state());
        for (SlaEvent event : events) {
            turn = turn.after(event);
            isBegun |= terms.isBegunIn(turn.state());
        }
        return isBegun && !turn.isOver() && !turn.ticks();
    }

    /** Of the time since the last reset. */
    private Map<Delay, Duration> delays(WorkingCalendar calendar, Instant now) {
        Map<Delay, Duration> delayed = new EnumMap<>(Delay.class);
        SlaClock clock = SlaClock.begin(terms, opened, calendar);
        Instant from = opened;
        for (SlaEvent event : events) {
            add(delayed, clock, new Gap(from, event.at()), calendar);
            if (event instanceof SlaEvent.Acted acted && acted.act() == SlaAct.RESET) {
                delayed.clear();
            }
            clock = clock.after(event, calendar);
            from = event.at();
        }
        add(delayed, clock, new Gap(from, now), calendar);
        return delayed;
    }

    /** What is waited for explains a whole stretch; in any other the bus is to blame for the time in which it did not run. */
    private void add(Map<Delay, Duration> delayed, SlaClock clock, Gap stretch, WorkingCalendar calendar) {
        if (clock.tickingSince().isEmpty()) {
            return;
        }
        Instant from = later(stretch.from(), clock.countsFrom().orElse(stretch.from()));
        Optional<Delay> delay = clock.turn().delay();
        if (delay.isPresent()) {
            add(delayed, delay.get(), calendar.between(from, stretch.to()));
            return;
        }
        for (Gap gap : gaps) {
            Instant end = gap.to().isBefore(stretch.to()) ? gap.to() : stretch.to();
            add(delayed, Delay.BUS, calendar.between(later(from, gap.from()), end));
        }
    }

    private static void add(Map<Delay, Duration> delayed, Delay delay, Duration time) {
        if (!time.isZero()) {
            delayed.merge(delay, time, Duration::plus);
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
