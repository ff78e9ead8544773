package id.simpul.cases.sla;

import id.simpul.cases.CaseState;
import id.simpul.cases.HoldReason;
import id.simpul.cases.Writes;
import id.simpul.core.ExchangeId;
import id.simpul.core.Transaction;
import id.simpul.ledger.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of {@code cases.sla}, as a group commit reads and writes them: one statement for any number of cases, none for none. */
public final class SlaRows {

    /** What a query selects of {@code cases.sla s} for {@link #read}. */
    public static final String COLUMNS =
            "s.working_days, s.from_state, s.warn_percent, s.is_paused, s.is_answered, s.used_us, s.counts_from,"
                    + " s.ticking_since, s.missing_year";

    /** A clock and its case. */
    private record Entry(ExchangeId id, SlaRow row, SlaRow.Marks marks) {}

    private final WorkingCalendar calendar;

    public SlaRows(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /** Empty when the service of the case promises no time. */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    public static Optional<SlaRow> read(ResultSet row, CaseState state, Optional<HoldReason> waitsFor)
            throws SQLException {
        Integer days = row.getObject("working_days", Integer.class);
        if (days == null) {
            return Optional.empty();
        }
        SlaTerms terms = new SlaTerms(
                days, CaseState.ofKey(row.getString("from_state")).orElseThrow(), row.getInt("warn_percent"));
        Turn turn = new Turn(state, waitsFor, row.getBoolean("is_paused"), row.getBoolean("is_answered"));
        Optional<Duration> used = Optional.ofNullable(row.getObject("used_us", Long.class))
                .map(micros -> Duration.of(micros, ChronoUnit.MICROS));
        Optional<Instant> countsFrom = instant(row, "counts_from");
        Optional<Instant> ticking = instant(row, "ticking_since");
        return Optional.of(new SlaRow(
                terms,
                turn,
                used.map(time -> new SlaClock(terms, turn, time, countsFrom, ticking)),
                Optional.ofNullable(row.getObject("missing_year", Integer.class)),
                false));
    }

    public SlaRow after(SlaRow row, SlaEvent event) {
        return row.after(event, calendar);
    }

    /** The clocks of cases that are accepted in this commit. */
    public void insert(Transaction transaction, Map<ExchangeId, SlaTerms> accepted) throws SQLException {
        if (accepted.isEmpty()) {
            return;
        }
        Columns<Entry> columns = columns(
                transaction,
                accepted.entrySet().stream()
                        .map(each -> entry(each.getKey(), SlaRow.begin(each.getValue(), transaction.now(), calendar)))
                        .toList());
        transaction.later(
                "INSERT INTO cases.sla (case_id, working_days, from_state, warn_percent, used_us, counts_from, ticking_since,"
                        + " due_at, warn_at, missing_year, calendar)"
                        + " SELECT k.*, ? FROM unnest(?::uuid[], ?::integer[], ?::text[], ?::integer[], ?::bigint[],"
                        + " ?::timestamptz[], ?::timestamptz[], ?::timestamptz[], ?::timestamptz[], ?::integer[]) AS k",
                calendar.hash(),
                columns.of("uuid", each -> each.id().value()),
                columns.of("integer", each -> each.row().terms().workingDays()),
                columns.of("text", each -> each.row().terms().from().key()),
                columns.of("integer", each -> each.row().terms().warnAt()),
                columns.of("bigint", SlaRows::micros),
                columns.of("timestamptz", each -> text(each.row().clock().flatMap(SlaClock::countsFrom))),
                columns.of("timestamptz", each -> text(each.row().clock().flatMap(SlaClock::tickingSince))),
                columns.of("timestamptz", each -> text(each.marks().due())),
                columns.of("timestamptz", each -> text(each.marks().warn())),
                columns.of("integer", each -> each.marks().missing().orElse(null)));
    }

    /** The clocks that have changed. One that was reckoned by another calendar stays marked so. */
    public void update(Transaction transaction, Map<ExchangeId, SlaRow> changed) throws SQLException {
        write(transaction, changed, false);
    }

    /** Clocks that were reckoned anew by this calendar. */
    void replace(Transaction transaction, Map<ExchangeId, SlaRow> anew) throws SQLException {
        write(transaction, anew, true);
    }

    private void write(Transaction transaction, Map<ExchangeId, SlaRow> changed, boolean isAnew) throws SQLException {
        if (changed.isEmpty()) {
            return;
        }
        String sql = """
                UPDATE cases.sla s SET is_paused = k.is_paused, is_answered = k.is_answered, used_us = k.used_us,
                    counts_from = k.counts_from, ticking_since = k.ticking_since, due_at = k.due_at, warn_at = k.warn_at,
                    missing_year = k.missing_year, told = CASE WHEN k.is_reset THEN NULL ELSE s.told END,
                    calendar = CASE WHEN ? THEN ? ELSE s.calendar END
                FROM unnest(?::uuid[], ?::boolean[], ?::boolean[], ?::bigint[], ?::timestamptz[], ?::timestamptz[],
                    ?::timestamptz[], ?::timestamptz[], ?::integer[], ?::boolean[])
                    AS k (id, is_paused, is_answered, used_us, counts_from, ticking_since, due_at, warn_at, missing_year, is_reset)
                WHERE s.case_id = k.id""";
        Columns<Entry> columns = columns(
                transaction,
                changed.entrySet().stream()
                        .map(each -> entry(each.getKey(), each.getValue()))
                        .toList());
        Writes.run(
                transaction.connection(),
                sql,
                isAnew,
                calendar.hash(),
                columns.of("uuid", each -> each.id().value()),
                columns.of("boolean", each -> each.row().turn().isPaused()),
                columns.of("boolean", each -> each.row().turn().isAnswered()),
                columns.of("bigint", SlaRows::micros),
                columns.of("timestamptz", each -> text(each.row().clock().flatMap(SlaClock::countsFrom))),
                columns.of("timestamptz", each -> text(each.row().clock().flatMap(SlaClock::tickingSince))),
                columns.of("timestamptz", each -> text(each.marks().due())),
                columns.of("timestamptz", each -> text(each.marks().warn())),
                columns.of("integer", each -> each.marks().missing().orElse(null)),
                columns.of("boolean", each -> each.row().isReset()));
    }

    private static Columns<Entry> columns(Transaction transaction, Collection<Entry> entries) {
        return new Columns<>(transaction.connection(), List.copyOf(entries));
    }

    private Entry entry(ExchangeId id, SlaRow row) {
        return new Entry(id, row, row.marks(calendar));
    }

    private static @Nullable Long micros(Entry entry) {
        return entry.row().clock().map(clock -> clock.used().toNanos() / 1000).orElse(null);
    }

    private static @Nullable String text(Optional<Instant> instant) {
        return instant.map(Instant::toString).orElse(null);
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
