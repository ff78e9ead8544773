package id.simpul.agreements.admission;

import id.simpul.agreements.admission.QuotaAccounts.Units;
import id.simpul.core.Transaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
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

    private static final Units SPENT = new Units(-1, 1);
    private static final Units GIVEN_BACK = new Units(-1, 0);

    private final Set<UUID> settledNow = new HashSet<>();
    private final Set<UUID> known = new HashSet<>();

    private Settlements() {}

    static Settlements settle(Transaction transaction, List<ReleaseRequest> batch) throws SQLException {
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
        Settlements settlements = new Settlements();
        if (!items.isEmpty()) {
            List<Item> rows = List.copyOf(items.values());
            settlements.move(transaction.connection(), settlements.mark(transaction, rows));
            settlements.readKnown(transaction.connection(), rows);
        }
        return settlements;
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
    private void readKnown(Connection connection, List<Item> all) throws SQLException {
        known.addAll(settledNow);
        List<Item> items =
                all.stream().filter(item -> !known.contains(item.admission())).toList();
        if (items.isEmpty()) {
            return;
        }
        String sql = """
                SELECT a.id FROM agreements.admission a
                JOIN unnest(?::uuid[], ?::uuid[]) AS k (id, exchange_id) ON a.id = k.id AND a.exchange_id = k.exchange_id""";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setArray(1, SqlArrays.column(connection, "uuid", items, Item::admission));
            select.setArray(2, SqlArrays.column(connection, "uuid", items, Item::exchange));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    known.add(row.getObject("id", UUID.class));
                }
            }
        }
    }

    private SortedMap<QuotaAccount, Units> mark(Transaction transaction, List<Item> items) throws SQLException {
        String sql = """
                UPDATE agreements.admission a SET status = k.status, settled_at = ?
                FROM unnest(?::uuid[], ?::uuid[], ?::text[]) AS k (id, exchange_id, status)
                WHERE a.id = k.id AND a.exchange_id = k.exchange_id AND a.status = 'reserved'
                RETURNING a.id, a.status, a.credential, a.mode, a.day, a.zone""";
        SortedMap<QuotaAccount, Units> moves = new TreeMap<>();
        Connection connection = transaction.connection();
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setObject(1, transaction.now().atOffset(ZoneOffset.UTC));
            update.setArray(2, SqlArrays.column(connection, "uuid", items, Item::admission));
            update.setArray(3, SqlArrays.column(connection, "uuid", items, Item::exchange));
            update.setArray(4, SqlArrays.texts(connection, items, Item::status));
            try (ResultSet row = update.executeQuery()) {
                while (row.next()) {
                    settledNow.add(row.getObject("id", UUID.class));
                    Units move = row.getString("status").equals("spent") ? SPENT : GIVEN_BACK;
                    moves.merge(QuotaAccounts.account(row), move, Units::plus);
                }
            }
        }
        return moves;
    }

    private void move(Connection connection, SortedMap<QuotaAccount, Units> moves) throws SQLException {
        if (!moves.isEmpty()) {
            QuotaAccounts.add(connection, moves);
        }
    }
}
