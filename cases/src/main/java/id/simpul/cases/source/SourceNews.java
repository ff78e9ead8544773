package id.simpul.cases.source;

import id.simpul.cases.Writes;
import id.simpul.cases.run.Signals;
import id.simpul.cases.run.WorkRef;
import id.simpul.core.Contribution;
import id.simpul.core.ProblemCode;
import id.simpul.core.SystemId;
import id.simpul.core.Transaction;
import id.simpul.ledger.Committer;
import id.simpul.ledger.Fingerprints;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;

/** Takes in what rows of a source say, each row once: that it was heard is in the same commit as what it said. */
public final class SourceNews {

    /** What ids of rows look like. Longer ones, and what may be the number of a person, are not kept as they are. */
    private static final Pattern PLAIN = Pattern.compile("(?!.*(?<![0-9])[0-9]{16}(?![0-9]))[A-Za-z0-9._:@-]{1,200}");

    private static final String HEARD = "";
    private static final Duration SEEN_EACH = Duration.ofDays(1);

    /** What became of a row. */
    public sealed interface Result {

        /** It is durable now. {@code awake} can go on at once, for its workers to be told. */
        record Heard(List<WorkRef> awake) implements Result {}

        /** It was heard at an earlier time. */
        record Known() implements Result {}

        /** It is noted as refused; {@code isNew} when it was not so already. */
        record Refused(ProblemCode problem, boolean isNew) implements Result {}
    }

    /**
     * A row of a source.
     *
     * @param id its own there
     * @param content all that it says: another content under the same id is another row
     */
    public record Row(SystemId system, String id, byte[] content) {

        @Override
        public String toString() {
            return "Row[" + system + "]";
        }
    }

    private sealed interface Item {
        Row row();
    }

    private record News(Row row, Signals.Prepared signal) implements Item {}

    private record Refusal(Row row, ProblemCode problem) implements Item {}

    private record Before(String refused, String said, Instant seen) {}

    private final Committer committer;
    private final Signals signals;
    private final Fingerprints fingerprints;
    private final Contribution.AtOnce<Item, Result> contribution = this::apply;

    public SourceNews(Committer committer, Signals signals, Fingerprints fingerprints) {
        this.committer = committer;
        this.signals = signals;
        this.fingerprints = fingerprints;
    }

    /** Completes when it is durable, or with the committer's problem. */
    public CompletableFuture<Result> hear(Row row, Signals.Incoming news) {
        return committer.submit(contribution, new News(row, signals.prepare(news)));
    }

    /** Notes a row that says nothing that could be heard. */
    public CompletableFuture<Result> refuse(Row row, ProblemCode problem) {
        return committer.submit(contribution, new Refusal(row, problem));
    }

    private String kept(Row row) {
        return PLAIN.matcher(row.id()).matches()
                ? row.id()
                : fingerprints.of(row.id().getBytes(StandardCharsets.UTF_8));
    }

    private List<Result> apply(Transaction transaction, List<Item> batch) throws SQLException {
        List<Result> results = new ArrayList<>(batch.size());
        for (Item item : batch) {
            results.add(apply(transaction, item));
        }
        return results;
    }

    private Result apply(Transaction transaction, Item item) throws SQLException {
        Optional<Before> before = before(transaction, item.row())
                .filter(known -> fingerprints.matches(known.said(), item.row().content()));
        if (before.isPresent() && before.get().seen().isBefore(transaction.now().minus(SEEN_EACH))) {
            see(transaction, item.row());
        }
        if (before.map(Before::refused).filter(HEARD::equals).isPresent()) {
            return new Result.Known();
        }
        if (item instanceof News news) {
            Signals.Result given =
                    signals.take(transaction, List.of(news.signal())).get(0);
            if (given instanceof Signals.Result.Taken taken) {
                note(transaction, item.row(), HEARD);
                return new Result.Heard(taken.awake());
            }
        }
        ProblemCode problem = item instanceof Refusal refusal ? refusal.problem() : ProblemCode.MOVE_REFUSED;
        boolean isNew =
                before.map(Before::refused).filter(problem.key()::equals).isEmpty();
        if (isNew) {
            note(transaction, item.row(), problem.key());
        }
        return new Result.Refused(problem, isNew);
    }

    private Optional<Before> before(Transaction transaction, Row row) throws SQLException {
        String sql = "SELECT coalesce(refused, ''), said, seen FROM cases.source_row WHERE system = ? AND row_id = ?";
        try (PreparedStatement select = transaction.connection().prepareStatement(sql)) {
            select.setString(1, row.system().value());
            select.setString(2, kept(row));
            try (ResultSet known = select.executeQuery()) {
                return known.next()
                        ? Optional.of(new Before(
                                known.getString(1),
                                known.getString(2),
                                known.getObject(3, OffsetDateTime.class).toInstant()))
                        : Optional.empty();
            }
        }
    }

    /** Not at every look: it is only for {@link Sources#forget}. */
    private void see(Transaction transaction, Row row) throws SQLException {
        Writes.run(
                transaction.connection(),
                "UPDATE cases.source_row SET seen = ? WHERE system = ? AND row_id = ?",
                transaction.now().atOffset(ZoneOffset.UTC),
                row.system().value(),
                kept(row));
    }

    private void note(Transaction transaction, Row row, String refused) throws SQLException {
        Writes.run(
                transaction.connection(),
                "INSERT INTO cases.source_row (system, row_id, at, seen, said, refused) VALUES (?, ?, ?, ?, ?, nullif(?, ''))"
                        + " ON CONFLICT (system, row_id) DO UPDATE"
                        + " SET at = excluded.at, seen = excluded.seen, said = excluded.said, refused = excluded.refused",
                row.system().value(),
                kept(row),
                transaction.now().atOffset(ZoneOffset.UTC),
                transaction.now().atOffset(ZoneOffset.UTC),
                fingerprints.of(row.content()),
                refused);
    }
}
