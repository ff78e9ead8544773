package id.simpul.agreements.register;

import id.simpul.agreements.Agreement;
import id.simpul.agreements.Delegation;
import id.simpul.agreements.files.DelegationFile;
import id.simpul.core.Contribution;
import id.simpul.core.EventType;
import id.simpul.core.LogEvent;
import id.simpul.core.Transaction;
import id.simpul.ledger.CanonicalJson;
import id.simpul.ledger.Digests;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Imports delegations one after the other; a block stays when a delegation's file changes. */
final class DelegationImports implements Contribution<DelegationImports.Work, Boolean> {

    record Work(Delegation delegation, String sha256, Actor by) {

        static Work of(DelegationFile file, Actor by) {
            return new Work(file.delegation(), Digests.sha256Hex(CanonicalJson.of(file.content())), by);
        }
    }

    @Override
    public Answers<Boolean> begin(Transaction transaction, List<Work> batch) throws SQLException {
        List<Boolean> results = new ArrayList<>(batch.size());
        for (Work work : batch) {
            boolean changed = write(transaction, work);
            if (changed) {
                transaction.append(event(work));
            }
            results.add(changed);
        }
        return () -> results;
    }

    private static LogEvent event(Work work) {
        Delegation delegation = work.delegation();
        return LogEvent.of(
                EventType.STATE_CHANGED,
                Map.of(
                        "region", delegation.represented().region(),
                        "subject", "delegation",
                        "delegation", delegation.id(),
                        "represented", delegation.represented().value(),
                        "acting", delegation.acting(),
                        "delegationHash", work.sha256(),
                        "state", "imported",
                        "by", work.by().account()));
    }

    private static boolean write(Transaction transaction, Work work) throws SQLException {
        String sql = """
                INSERT INTO agreements.delegation (delegation_id, represented, acting, services, valid_from, valid_until, zone,
                    basis, sha256, imported_at, imported_by)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (delegation_id) DO UPDATE SET represented = excluded.represented, acting = excluded.acting,
                    services = excluded.services, valid_from = excluded.valid_from, valid_until = excluded.valid_until,
                    zone = excluded.zone, basis = excluded.basis, sha256 = excluded.sha256,
                    imported_at = excluded.imported_at, imported_by = excluded.imported_by
                WHERE agreements.delegation.sha256 <> excluded.sha256""";
        Connection connection = transaction.connection();
        Delegation delegation = work.delegation();
        Agreement.Validity validity = delegation.validity();
        Object[] services =
                delegation.services().stream().map(Object::toString).sorted().toArray();
        try (PreparedStatement write = connection.prepareStatement(sql)) {
            write.setString(1, delegation.id());
            write.setString(2, delegation.represented().value());
            write.setString(3, delegation.acting());
            write.setArray(4, connection.createArrayOf("text", services));
            write.setObject(5, validity.from());
            write.setObject(6, validity.until());
            write.setString(7, validity.zone().getId());
            write.setString(8, delegation.basis());
            write.setString(9, work.sha256());
            write.setObject(10, transaction.now().atOffset(ZoneOffset.UTC));
            write.setString(11, work.by().account());
            return write.executeUpdate() > 0;
        }
    }
}
