package id.simpul.agreements.register;

import id.simpul.agreements.Agreement;
import id.simpul.agreements.AgreementState;
import id.simpul.agreements.files.AgreementFile;
import id.simpul.core.Contribution;
import id.simpul.core.EventType;
import id.simpul.core.LogEvent;
import id.simpul.core.Transaction;
import id.simpul.ledger.CanonicalJson;
import id.simpul.ledger.Digests;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Imports agreements one after the other: imports are rare, and the second may be the same agreement as the first. */
final class AgreementImports implements Contribution<AgreementImports.Work, Imported> {

    /** An agreement with its canonical content, made before the transaction. */
    record Work(Agreement agreement, String content, String sha256, AgreementState state, Actor by) {

        static Work of(AgreementFile file, AgreementState state, Actor by) {
            byte[] canonical = CanonicalJson.of(file.content());
            return new Work(
                    file.agreement(),
                    new String(canonical, StandardCharsets.UTF_8),
                    Digests.sha256Hex(canonical),
                    state,
                    by);
        }
    }

    private record Newest(int version, String sha256, AgreementState state, boolean isStopped) {}

    @Override
    public Answers<Imported> begin(Transaction transaction, List<Work> batch) throws SQLException {
        List<Imported> results = new ArrayList<>(batch.size());
        for (Work work : batch) {
            results.add(importOne(transaction, work));
        }
        return () -> results;
    }

    private static Imported importOne(Transaction transaction, Work work) throws SQLException {
        String id = work.agreement().id();
        Optional<Newest> newest = newest(transaction, id);
        if (newest.isPresent() && newest.get().sha256().equals(work.sha256())) {
            return new Imported(
                    id, newest.get().version(), work.sha256(), newest.get().state(), false);
        }
        int version = newest.map(Newest::version).orElse(0) + 1;
        boolean isStopped = newest.map(Newest::isStopped).orElse(false);
        Imported imported =
                new Imported(id, version, work.sha256(), isStopped ? AgreementState.DRAFT : work.state(), true);
        if (imported.state() == AgreementState.ACTIVE) {
            AgreementStates.endOthers(transaction, id, version);
        }
        insertVersion(transaction, work, version);
        AgreementStates.insert(transaction, id, version, imported.state());
        log(transaction, work, imported);
        return imported;
    }

    /** An agreement is stopped when a person suspended or ended it, and no version is active. */
    private static Optional<Newest> newest(Transaction transaction, String agreement) throws SQLException {
        String sql = """
                SELECT v.version, v.sha256, s.state,
                    (SELECT bool_or(o.state IN ('suspended', 'ended')) AND NOT bool_or(o.state = 'active')
                     FROM agreements.agreement_state o WHERE o.agreement_id = v.agreement_id) AS stopped
                FROM agreements.agreement_version v
                JOIN agreements.agreement_state s ON s.agreement_id = v.agreement_id AND s.version = v.version
                WHERE v.agreement_id = ? ORDER BY v.version DESC LIMIT 1""";
        try (PreparedStatement select = transaction.connection().prepareStatement(sql)) {
            select.setString(1, agreement);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Newest(
                                row.getInt("version"),
                                row.getString("sha256"),
                                AgreementState.ofKey(row.getString("state")),
                                row.getBoolean("stopped")))
                        : Optional.empty();
            }
        }
    }

    private static void insertVersion(Transaction transaction, Work work, int version) throws SQLException {
        String sql = """
                INSERT INTO agreements.agreement_version
                    (agreement_id, version, user_member, content, sha256, imported_at, imported_by)
                VALUES (?, ?, ?, ?, ?, ?, ?)""";
        try (PreparedStatement insert = transaction.connection().prepareStatement(sql)) {
            insert.setString(1, work.agreement().id());
            insert.setInt(2, version);
            insert.setString(3, work.agreement().parties().user().value());
            insert.setString(4, work.content());
            insert.setString(5, work.sha256());
            insert.setObject(6, transaction.now().atOffset(ZoneOffset.UTC));
            insert.setString(7, work.by().account());
            insert.executeUpdate();
        }
    }

    private static void log(Transaction transaction, Work work, Imported imported) {
        transaction.append(LogEvent.of(
                EventType.AGREEMENT_IMPORTED,
                Map.of(
                        "region", work.agreement().parties().user().region(),
                        "agreement", imported.agreement(),
                        "agreementVersion", imported.version(),
                        "agreementHash", imported.sha256(),
                        "kind", work.agreement().kind().key(),
                        "member", work.agreement().parties().user().value(),
                        "provider", work.agreement().parties().provider().value(),
                        "state", imported.state().key(),
                        "by", work.by().account())));
    }
}
