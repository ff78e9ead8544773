package id.simpul.agreements.packages;

import id.simpul.agreements.packages.PackageRegister.Decided;
import id.simpul.core.Contribution;
import id.simpul.core.EventType;
import id.simpul.core.LogEvent;
import id.simpul.core.Transaction;
import id.simpul.ledger.Digests;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts versions in force, one decision after the other. */
final class PackageDecisions implements Contribution<PackageDecision, Decided> {

    private static final String NONE = "";

    @Override
    public Answers<Decided> begin(Transaction transaction, List<PackageDecision> batch) throws SQLException {
        List<Decided> results = new ArrayList<>(batch.size());
        for (PackageDecision decision : batch) {
            results.add(carryOut(transaction, decision));
        }
        return () -> results;
    }

    private static Decided carryOut(Transaction transaction, PackageDecision decision) throws SQLException {
        Optional<String> hash = Optional.empty();
        if (decision.label().isPresent()) {
            hash = hashOf(transaction, decision.name(), decision.label().get());
            if (hash.isEmpty()) {
                return Decided.UNKNOWN_VERSION;
            }
        }
        if (!put(transaction, decision)) {
            return Decided.NOTHING_TO_CHANGE;
        }
        record(transaction, decision);
        transaction.append(LogEvent.of(EventType.STATE_CHANGED, fields(decision, hash)));
        return Decided.DONE;
    }

    private static Optional<String> hashOf(Transaction transaction, PackageName name, String label)
            throws SQLException {
        String sql = "SELECT sha256 FROM agreements.package_version WHERE kind = ? AND name = ? AND label = ?";
        try (PreparedStatement select = transaction.connection().prepareStatement(sql)) {
            select.setString(1, name.kind().key());
            select.setString(2, name.name());
            select.setString(3, label);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        }
    }

    private static boolean put(Transaction transaction, PackageDecision decision) throws SQLException {
        String sql = """
                INSERT INTO agreements.package_in_force (kind, name, label, since)
                SELECT ?, ?, nullif(?, ''), ? WHERE ? <> '' OR EXISTS
                    (SELECT 1 FROM agreements.package_in_force WHERE kind = ? AND name = ?)
                ON CONFLICT (kind, name) DO UPDATE SET label = excluded.label, since = excluded.since
                WHERE agreements.package_in_force.label IS DISTINCT FROM excluded.label""";
        String label = decision.label().orElse(NONE);
        try (PreparedStatement put = transaction.connection().prepareStatement(sql)) {
            put.setString(1, decision.name().kind().key());
            put.setString(2, decision.name().name());
            put.setString(3, label);
            put.setObject(4, transaction.now().atOffset(ZoneOffset.UTC));
            put.setString(5, label);
            put.setString(6, decision.name().kind().key());
            put.setString(7, decision.name().name());
            return put.executeUpdate() > 0;
        }
    }

    private static void record(Transaction transaction, PackageDecision decision) throws SQLException {
        String sql = """
                INSERT INTO agreements.package_change (at, kind, name, label, who, why) VALUES (?, ?, ?, ?, ?, ?)""";
        try (PreparedStatement insert = transaction.connection().prepareStatement(sql)) {
            insert.setObject(1, transaction.now().atOffset(ZoneOffset.UTC));
            insert.setString(2, decision.name().kind().key());
            insert.setString(3, decision.name().name());
            insert.setString(4, decision.label().orElse(null));
            insert.setString(5, decision.by().account());
            insert.setString(6, decision.why());
            insert.executeUpdate();
        }
    }

    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    private static Map<String, Object> fields(PackageDecision decision, Optional<String> hash) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("subject", decision.name().kind().key());
        fields.put(decision.name().kind().key(), decision.name().name());
        decision.label().ifPresent(label -> fields.put("packageVersion", label));
        hash.ifPresent(known -> fields.put("packageHash", known));
        fields.put("state", decision.label().isPresent() ? "in-force" : "out-of-force");
        fields.put("by", decision.by().account());
        fields.put("reasonHash", Digests.sha256Hex(decision.why().getBytes(StandardCharsets.UTF_8)));
        return fields;
    }
}
