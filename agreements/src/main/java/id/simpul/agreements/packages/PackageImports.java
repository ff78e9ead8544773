package id.simpul.agreements.packages;

import id.simpul.core.Contribution;
import id.simpul.core.EventType;
import id.simpul.core.LogEvent;
import id.simpul.core.Transaction;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Imports versions one after the other: they are rare. */
final class PackageImports implements Contribution<PackageImport, PackageImported> {

    @Override
    public Answers<PackageImported> begin(Transaction transaction, List<PackageImport> batch) throws SQLException {
        List<PackageImported> results = new ArrayList<>(batch.size());
        for (PackageImport work : batch) {
            results.add(importOne(transaction, work));
        }
        return () -> results;
    }

    private static PackageImported importOne(Transaction transaction, PackageImport work) throws SQLException {
        Optional<PackageImported.Held> known = sameContent(transaction, work);
        if (known.isPresent()) {
            return known.get();
        }
        boolean isUsed = isUsed(transaction, work);
        if (isUsed && work.reuse() == PackageImport.Reuse.REFUSED) {
            return new PackageImported.VersionTaken(work.version());
        }
        String label = work.label(isUsed);
        insert(transaction, work, label);
        transaction.append(LogEvent.of(
                EventType.STATE_CHANGED,
                Map.of(
                        "subject",
                        work.name().kind().key(),
                        work.name().kind().key(),
                        work.name().name(),
                        "packageVersion",
                        label,
                        "packageHash",
                        work.sha256(),
                        "state",
                        "imported",
                        "by",
                        work.by().account())));
        return new PackageImported.Held(label, true, false);
    }

    private static Optional<PackageImported.Held> sameContent(Transaction transaction, PackageImport work)
            throws SQLException {
        String sql = """
                SELECT v.label, f.label IS NOT DISTINCT FROM v.label AS in_force
                FROM agreements.package_version v
                LEFT JOIN agreements.package_in_force f ON f.kind = v.kind AND f.name = v.name
                WHERE v.kind = ? AND v.name = ? AND v.version = ? AND v.sha256 = ?""";
        try (PreparedStatement select = transaction.connection().prepareStatement(sql)) {
            select.setString(1, work.name().kind().key());
            select.setString(2, work.name().name());
            select.setString(3, work.version());
            select.setString(4, work.sha256());
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(
                                new PackageImported.Held(row.getString("label"), false, row.getBoolean("in_force")))
                        : Optional.empty();
            }
        }
    }

    private static boolean isUsed(Transaction transaction, PackageImport work) throws SQLException {
        String sql = "SELECT 1 FROM agreements.package_version WHERE kind = ? AND name = ? AND label = ?";
        try (PreparedStatement select = transaction.connection().prepareStatement(sql)) {
            select.setString(1, work.name().kind().key());
            select.setString(2, work.name().name());
            select.setString(3, work.version());
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    private static void insert(Transaction transaction, PackageImport work, String label) throws SQLException {
        String sql = """
                INSERT INTO agreements.package_version
                    (kind, name, label, version, sha256, content, imported_at, imported_by)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)""";
        try (PreparedStatement insert = transaction.connection().prepareStatement(sql)) {
            insert.setString(1, work.name().kind().key());
            insert.setString(2, work.name().name());
            insert.setString(3, label);
            insert.setString(4, work.version());
            insert.setString(5, work.sha256());
            insert.setBytes(6, work.content());
            insert.setObject(7, transaction.now().atOffset(ZoneOffset.UTC));
            insert.setString(8, work.by().account());
            insert.executeUpdate();
        }
    }
}
