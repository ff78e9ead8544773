package id.simpul.cases.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The clock of a case as its row keeps it, so that what is near its end is found without a look at every history.
 *
 * @param clock empty when a year in which it went had no calendar: then it is reckoned anew from the history when there is one
 * @param missing the year without a calendar
 * @param isReset whether it began anew since it was read
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
public record SlaRow(SlaTerms terms, Turn turn, Optional<SlaClock> clock, Optional<Integer> missing, boolean isReset) {

    /** What is written; where a case stands is written elsewhere. */
    private record Kept(
            boolean isPaused,
            boolean isAnswered,
            Optional<Duration> used,
            Optional<Instant> countsFrom,
            Optional<Instant> tickingSince,
            boolean isReset) {}

    /** When to look at the case again. */
    record Marks(Optional<Instant> due, Optional<Instant> warn, Optional<Integer> missing) {}

    public static SlaRow begin(SlaTerms terms, Instant at, WorkingCalendar calendar) {
        return of(SlaClock.begin(terms, at, calendar));
    }

    static SlaRow of(SlaClock clock) {
        return new SlaRow(clock.terms(), clock.turn(), Optional.of(clock), Optional.empty(), false);
    }

    /** Of a history; without the clock's time when a year has no calendar. */
    static SlaRow of(SlaHistory history, WorkingCalendar calendar) {
        SlaRow row = begin(history.terms(), history.opened(), calendar);
        for (SlaEvent event : history.events()) {
            row = row.after(event, calendar);
        }
        return new SlaRow(row.terms(), row.turn(), row.clock(), row.missing(), false);
    }

    public SlaRow after(SlaEvent event, WorkingCalendar calendar) {
        boolean reset = isReset || (event instanceof SlaEvent.Acted acted && acted.act() == SlaAct.RESET);
        try {
            Optional<SlaClock> next = clock.map(now -> now.after(event, calendar));
            return new SlaRow(terms, turn.after(event), next, missing, reset);
        } catch (CalendarMissing unknown) {
            return new SlaRow(terms, turn.after(event), Optional.empty(), Optional.of(unknown.year()), reset);
        }
    }

    /** Whether the row in the database must be written again. */
    public boolean differsFrom(SlaRow other) {
        return !kept().equals(other.kept());
    }

    private Kept kept() {
        return new Kept(
                turn.isPaused(),
                turn.isAnswered(),
                clock.map(SlaClock::used),
                clock.flatMap(SlaClock::countsFrom),
                clock.flatMap(SlaClock::tickingSince),
                isReset);
    }

    Marks marks(WorkingCalendar calendar) {
        if (turn.isOver()) {
            return new Marks(Optional.empty(), Optional.empty(), Optional.empty());
        }
        Optional<Instant> warn = Optional.empty();
        try {
            warn = clock.flatMap(now -> now.warnAt(calendar));
            return new Marks(clock.flatMap(now -> now.dueAt(calendar)), warn, missing);
        } catch (CalendarMissing unknown) {
            return new Marks(Optional.empty(), warn, Optional.of(unknown.year()));
        }
    }
}
