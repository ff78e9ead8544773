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

    /** What became of a row. */
    public sealed interface Result {

        /** It is durable now. {@code awake} can go on at once, for its workers to be told. */
        record Heard(List<WorkRef> awake) implements Result {}

        /** It was heard at an earlier time. */
        record Known() implements Result {}

        /** It is noted as refused; {@code isNew} when it was not so already. */
        record Refused(ProblemCode problem, boolean isNew) implements Result {}
    }

    private sealed interface Item {

        SystemId system();

        String row();
    }

    private record News(SystemId system, String row, Signals.Prepared signal) implements Item {}

    private record Refusal(SystemId system, String row, ProblemCode problem) implements Item {}

    private final Committer committer;
    private final Signals signals;
    private final Fingerprints fingerprints;
    private final Contribution.AtOnce<Item, Result> contribution = this::apply;

    public SourceNews(Committer committer, Signals signals, Fingerprints fingerprints) {
        this.committer = committer;
        this.signals = signals;
        this.fingerprints = fingerprints;
    }

    /**
     * Completes when it is durable, or with the committer's problem.
     *
     * @param row its id there
     */
    public CompletableFuture<Result> hear(SystemId system, String row, Signals.Incoming news) {
        return committer.submit(contribution, new News(system, kept(row), signals.prepare(news)));
    }

    /** Notes a row that says nothing that could be heard. */
    public CompletableFuture<Result> refuse(SystemId system, String row, ProblemCode problem) {
        return committer.submit(contribution, new Refusal(system, kept(row), problem));
    }

    private String kept(String row) {
        return PLAIN.matcher(row).matches() ? row : fingerprints.of(row.getBytes(StandardCharsets.UTF_8));
    }

    private List<Result> apply(Transaction transaction, List<Item> batch) throws SQLException {
        List<Result> results = new ArrayList<>(batch.size());
        for (Item item : batch) {
            results.add(apply(transaction, item));
        }
        return results;
    }

    private Result apply(Transaction transaction, Item item) throws SQLException {
        Optional<String> before = before(transaction, item);
        if (before.filter(HEARD::equals).isPresent()) {
            return new Result.Known();
        }
        if (item instanceof News news) {
            Signals.Result given =
                    signals.take(transaction, List.of(news.signal())).get(0);
            if (given instanceof Signals.Result.Taken taken) {
                note(transaction, item, HEARD);
                return new Result.Heard(taken.awake());
            }
        }
        ProblemCode problem = item instanceof Refusal refusal ? refusal.problem() : ProblemCode.MOVE_REFUSED;
        note(transaction, item, problem.key());
        return new Result.Refused(problem, before.filter(problem.key()::equals).isEmpty());
    }

    /** Why it was refused before; an empty text when it was heard, nothing when it was never read. */
    private static Optional<String> before(Transaction transaction, Item item) throws SQLException {
        String sql = "SELECT coalesce(refused, '') FROM cases.source_row WHERE system = ? AND row_id = ?";
        try (PreparedStatement select = transaction.connection().prepareStatement(sql)) {
            select.setString(1, item.system().value());
            select.setString(2, item.row());
            try (ResultSet known = select.executeQuery()) {
                return known.next() ? Optional.of(known.getString(1)) : Optional.empty();
            }
        }
    }

    private static void note(Transaction transaction, Item item, String refused) throws SQLException {
        Writes.run(
                transaction.connection(),
                "INSERT INTO cases.source_row (system, row_id, at, refused) VALUES (?, ?, ?, nullif(?, ''))"
                        + " ON CONFLICT (system, row_id) DO UPDATE SET at = excluded.at, refused = excluded.refused",
                item.system().value(),
                item.row(),
                transaction.now().atOffset(ZoneOffset.UTC),
                refused);
    }
}
