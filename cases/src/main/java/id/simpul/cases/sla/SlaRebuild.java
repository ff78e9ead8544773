package id.simpul.cases.sla;

import id.simpul.core.Contribution;
import id.simpul.core.ExchangeId;
import id.simpul.core.Transaction;
import id.simpul.ledger.Committer;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** Reckons the clocks of open cases anew that were reckoned by another calendar: a file was added, or a day moved. */
public final class SlaRebuild {

    /** Before every id. */
    public static final ExchangeId FIRST = new ExchangeId(new UUID(0, 0));

    /** A row that this very commit has written stands in no history yet; it comes with the next round. */
    private static final String STALE = """
            SELECT s.case_id FROM cases.sla s JOIN cases.case_file f ON f.id = s.case_id
            WHERE s.calendar <> ? AND s.case_id > ? AND f.closed_at IS NULL
              AND s.xmin <> pg_current_xact_id()::xid AND f.xmin <> pg_current_xact_id()::xid
            ORDER BY s.case_id LIMIT ?""";

    private record Slice(ExchangeId after, int most) {}

    private final Committer committer;
    private final WorkingCalendar calendar;
    private final SlaRows rows;
    private final Contribution.AtOnce<Slice, List<ExchangeId>> contribution = this::apply;

    public SlaRebuild(Committer committer, WorkingCalendar calendar) {
        this.committer = committer;
        this.calendar = calendar;
        this.rows = new SlaRows(calendar);
    }

    /**
     * One slice, in the order of ids.
     *
     * @return whose clocks were reckoned anew; nothing at the end of the round
     */
    public CompletableFuture<List<ExchangeId>> slice(ExchangeId after, int most) {
        return committer.submit(contribution, new Slice(after, most));
    }

    private List<List<ExchangeId>> apply(Transaction transaction, List<Slice> batch) throws SQLException {
        List<List<ExchangeId>> done = new ArrayList<>(batch.size());
        for (Slice slice : batch) {
            List<ExchangeId> stale = stale(transaction, slice);
            if (!stale.isEmpty()) {
                Map<ExchangeId, SlaRow> anew = new HashMap<>();
                SlaHistories.read(transaction.connection(), stale)
                        .forEach((id, history) -> anew.put(id, SlaRow.of(history, calendar)));
                rows.replace(transaction, anew);
            }
            done.add(stale);
        }
        return done;
    }

    private List<ExchangeId> stale(Transaction transaction, Slice slice) throws SQLException {
        List<ExchangeId> stale = new ArrayList<>();
        try (PreparedStatement select = transaction.connection().prepareStatement(STALE)) {
            select.setString(1, calendar.hash());
            select.setObject(2, slice.after().value());
            select.setInt(3, slice.most());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    stale.add(new ExchangeId(row.getObject(1, UUID.class)));
                }
            }
        }
        return stale;
    }
}
