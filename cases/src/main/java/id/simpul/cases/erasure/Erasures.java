package id.simpul.cases.erasure;

import id.simpul.cases.Writes;
import id.simpul.core.Contribution;
import id.simpul.core.EventType;
import id.simpul.core.ExchangeId;
import id.simpul.core.LogEvent;
import id.simpul.core.ServiceId;
import id.simpul.core.Transaction;
import id.simpul.ledger.AttachmentUse;
import id.simpul.ledger.Columns;
import id.simpul.ledger.Committer;
import id.simpul.ledger.Vault;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;

/** Erases the payloads of cases that ended long enough ago, a slice at a time, and records that in the log. */
public final class Erasures {

    /** The officer's name stays: who asked must be answerable as long as the log is there. */
    private static final Set<Vault.Kind> PAYLOADS = EnumSet.of(Vault.Kind.CASE, Vault.Kind.OUTCOME, Vault.Kind.SIGNAL);

    private record Slice(ServiceId service, Duration retention, int most) {}

    private final DataSource database;
    private final Committer committer;
    private final Vault vault;
    private final Contribution.AtOnce<Slice, Integer> contribution = this::apply;

    public Erasures(DataSource database, Committer committer, Vault vault) {
        this.database = database;
        this.committer = committer;
        this.vault = vault;
    }

    /** Those that have ended cases with payloads, installed or not. */
    Set<ServiceId> services() throws SQLException {
        String sql = "SELECT DISTINCT service FROM cases.case_file WHERE closed_at IS NOT NULL AND erased_at IS NULL";
        Set<ServiceId> services = new HashSet<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                services.add(new ServiceId(row.getString(1)));
            }
        }
        return services;
    }

    /**
     * Erases the oldest cases of a service whose time is over.
     *
     * @param retention how long payloads are kept after the end of a case
     * @return how many were erased
     */
    public CompletableFuture<Integer> erase(ServiceId service, Duration retention, int most) {
        return committer.submit(contribution, new Slice(service, retention, most));
    }

    private List<Integer> apply(Transaction transaction, List<Slice> batch) throws SQLException {
        List<Integer> counts = new ArrayList<>(batch.size());
        for (Slice slice : batch) {
            List<ExchangeId> over = over(transaction, slice);
            if (!over.isEmpty()) {
                erase(transaction, over);
            }
            counts.add(over.size());
        }
        return counts;
    }

    private static List<ExchangeId> over(Transaction transaction, Slice slice) throws SQLException {
        String sql = """
                SELECT id FROM cases.case_file
                WHERE closed_at IS NOT NULL AND erased_at IS NULL AND closed_at < ? AND service = ?
                ORDER BY closed_at LIMIT ?""";
        List<ExchangeId> over = new ArrayList<>();
        try (PreparedStatement select = transaction.connection().prepareStatement(sql)) {
            select.setObject(1, transaction.now().minus(slice.retention()).atOffset(ZoneOffset.UTC));
            select.setString(2, slice.service().value());
            select.setInt(3, slice.most());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    over.add(new ExchangeId(row.getObject(1, UUID.class)));
                }
            }
        }
        return over;
    }

    private void erase(Transaction transaction, List<ExchangeId> over) throws SQLException {
        vault.erase(transaction, over, PAYLOADS);
        AttachmentUse.erase(transaction, over);
        Writes.run(
                transaction.connection(),
                "UPDATE cases.case_file SET erased_at = ? WHERE id = ANY (?)",
                transaction.now().atOffset(ZoneOffset.UTC),
                new Columns<>(transaction.connection(), over).of("uuid", ExchangeId::value));
        over.forEach(id -> transaction.append(LogEvent.of(EventType.CASE_ERASED, id, Map.of("outcome", "erased"))));
    }
}
