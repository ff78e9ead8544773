package id.simpul.cases.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The clock of a case after some of its events. It goes in working time while it is the office's turn, whether the office can
 * work or waits for a partner; it stands while it is the applicant's turn or the route has stopped it. The day on which it
 * begins does not count, as the law counts days.
 *
 * @param used working time until {@code tickingSince}, or in all while it stands
 * @param countsFrom the midnight with which its time begins; empty before it has begun
 * @param tickingSince empty while it stands
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
public record SlaClock(
        SlaTerms terms, Turn turn, Duration used, Optional<Instant> countsFrom, Optional<Instant> tickingSince) {

    /** Of a case that is accepted now. */
    public static SlaClock begin(SlaTerms terms, Instant at, WorkingCalendar calendar) {
        SlaClock waiting = new SlaClock(terms, Turn.FIRST, Duration.ZERO, Optional.empty(), Optional.empty());
        return waiting.turned(Turn.FIRST, at, calendar);
    }

    /** @throws CalendarMissing when it stops, and a year of the time that it went has no calendar */
    public SlaClock after(SlaEvent event, WorkingCalendar calendar) {
        SlaClock now = event instanceof SlaEvent.Acted acted && acted.act() == SlaAct.RESET
                ? new SlaClock(
                        terms, turn, Duration.ZERO, countsFrom.map(from -> midnight(event, calendar)), Optional.empty())
                : this;
        return now.turned(turn.after(event), event.at(), calendar);
    }

    private static Instant midnight(SlaEvent event, WorkingCalendar calendar) {
        return calendar.endOfDay(event.at());
    }

    private SlaClock turned(Turn next, Instant at, WorkingCalendar calendar) {
        Optional<Instant> begun = countsFrom.or(
                () -> terms.isBegunIn(next.state()) ? Optional.of(calendar.endOfDay(at)) : Optional.empty());
        boolean ticks = begun.isPresent() && next.ticks();
        if (ticks && tickingSince.isPresent()) {
            return new SlaClock(terms, next, used, begun, tickingSince);
        }
        return ticks
                ? new SlaClock(terms, next, used, begun, Optional.of(later(at, begun.get())))
                : new SlaClock(terms, next, usedAt(at, calendar), begun, Optional.empty());
    }

    /** Working time used until then. */
    public Duration usedAt(Instant now, WorkingCalendar calendar) {
        return tickingSince
                .map(since -> used.plus(calendar.between(since, now)))
                .orElse(used);
    }

    /** When the limit is reached if nothing changes; empty while it stands. */
    public Optional<Instant> dueAt(WorkingCalendar calendar) {
        return at(terms.limit(), calendar);
    }

    /** When it is near its end if nothing changes; empty while it stands. */
    public Optional<Instant> warnAt(WorkingCalendar calendar) {
        return at(terms.warnAfter(), calendar);
    }

    private Optional<Instant> at(Duration mark, WorkingCalendar calendar) {
        return tickingSince.map(since -> calendar.after(since, mark.minus(used)));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
