package id.simpul.agreements.admission;

import id.simpul.agreements.admission.QuotaAccounts.Units;
import id.simpul.core.Transaction;
import id.simpul.ledger.Columns;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Settles admissions: a unit is spent when a byte may have left, and given back when provably none did. An admission
 * settles once; a later report of the same call changes nothing.
 */
final class Settlements {

    private record Item(UUID admission, UUID exchange, boolean isSpent) {

        String status() {
            return isSpent ? "spent" : "released";
        }
    }

    private static final Units SPENT = new Units(-1, 1, 0);
    private static final Units GIVEN_BACK = new Units(-1, 0, 0);
    private static final Units GIVEN_BACK_BY_CASE = new Units(-1, 0, -1);

    private static final String SETTLE = """
            UPDATE agreements.admission a SET status = k.status, settled_at = now()
            FROM unnest(?::uuid[], ?::uuid[], ?::text[]) AS k (id, exchange_id, status)
            WHERE a.id = k.id AND a.exchange_id = k.exchange_id AND a.status = 'reserved'
            RETURNING a.id, a.status, a.credential, a.mode, a.day, a.zone, a.for_case""";

    private final List<Item> items;
    private final Set<UUID> settledNow = new HashSet<>();
    private final Set<UUID> known = new HashSet<>();
    private final SortedMap<QuotaAccount, Units> moves = new TreeMap<>();

    private Settlements(List<Item> items) {
        this.items = items;
    }

    /** Settles when the transaction asks; what came of it is there after {@link #finish}. */
    static Settlements ask(Transaction transaction, List<ReleaseRequest> batch) throws SQLException {
        Map<UUID, Item> items = new HashMap<>();
        for (ReleaseRequest request : batch) {
            for (ReleaseRequest.Call call : request.calls()) {
                UUID admission = call.permit().admission();
                items.putIfAbsent(
                        admission,
                        new Item(
                                admission,
                                request.exchange().value(),
                                call.outcome().sent()));
            }
        }
        Settlements settlements = new Settlements(List.copyOf(items.values()));
        if (!items.isEmpty()) {
            Columns<Item> columns = new Columns<>(transaction.connection(), settlements.items);
            transaction.ask(
                    SETTLE,
                    settlements::take,
                    columns.of("uuid", Item::admission),
                    columns.of("uuid", Item::exchange),
                    columns.texts(Item::status));
        }
        return settlements;
    }

    private void take(ResultSet row) throws SQLException {
        while (row.next()) {
            settledNow.add(row.getObject("id", UUID.class));
            moves.merge(QuotaAccounts.account(row), move(row), Units::plus);
        }
    }

    private static Units move(ResultSet row) throws SQLException {
        if (row.getString("status").equals("spent")) {
            return SPENT;
        }
        return row.getBoolean("for_case") ? GIVEN_BACK_BY_CASE : GIVEN_BACK;
    }

    /** Moves the units between the accounts. */
    void finish(Transaction transaction) throws SQLException {
        if (!moves.isEmpty()) {
            QuotaAccounts.add(transaction, moves);
        }
        readKnown(transaction.connection());
    }

    /** Whether this transaction settled the admission, and not an earlier one. */
    boolean isSettledNow(UUID admission) {
        return settledNow.contains(admission);
    }

    /** Whether the admission is there and belongs to the exchange that reports it. */
    boolean isKnown(UUID admission) {
        return known.contains(admission);
    }

    /** What was settled now is known; only late and repeated reports must be looked for. */
    private void readKnown(Connection connection) throws SQLException {
        known.addAll(settledNow);
        List<Item> others =
                items.stream().filter(item -> !known.contains(item.admission())).toList();
        if (others.isEmpty()) {
            return;
        }
        String sql = """
                SELECT a.id FROM agreements.admission a
                JOIN unnest(?::uuid[], ?::uuid[]) AS k (id, exchange_id) ON a.id = k.id AND a.exchange_id = k.exchange_id""";
        Columns<Item> columns = new Columns<>(connection, others);
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setArray(1, columns.of("uuid", Item::admission));
            select.setArray(2, columns.of("uuid", Item::exchange));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    known.add(row.getObject("id", UUID.class));
                }
            }
        }
    }
}
