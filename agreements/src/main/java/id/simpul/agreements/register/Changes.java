package id.simpul.agreements.register;

import id.simpul.core.Contribution;
import id.simpul.core.EventType;
import id.simpul.core.LogEvent;
import id.simpul.core.Transaction;
import id.simpul.ledger.Digests;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Applies changes of state one after the other; they are rare. */
final class Changes implements Contribution<Changes.Work, Changed> {

    record Work(Change change, Actor by, String why) {}

    @Override
    public Answers<Changed> begin(Transaction transaction, List<Work> batch) throws SQLException {
        List<Changed> results = new ArrayList<>(batch.size());
        for (Work work : batch) {
            boolean isDone = carryOut(transaction, work.change());
            if (isDone) {
                record(transaction, work);
            }
            results.add(isDone ? Changed.DONE : Changed.NOTHING_TO_CHANGE);
        }
        return () -> results;
    }

    private static boolean carryOut(Transaction transaction, Change change) throws SQLException {
        if (change instanceof Change.Accept accept) {
            return accept(transaction, accept);
        } else if (change instanceof Change.Suspend suspend) {
            return AgreementStates.suspend(transaction, suspend.agreement());
        } else if (change instanceof Change.End end) {
            return AgreementStates.end(transaction, end.agreement());
        } else if (change instanceof Change.Block block) {
            return Blocks.set(transaction, block.target(), true);
        } else if (change instanceof Change.Unblock unblock) {
            return Blocks.set(transaction, unblock.target(), false);
        } else if (change instanceof Change.Revoke revoke) {
            return revoke(transaction, revoke.serial());
        } else if (change instanceof Change.RotateSecret rotation) {
            return SecretChanges.rotate(transaction, rotation);
        } else if (change instanceof Change.RevokeSecrets revocation) {
            return SecretChanges.revoke(transaction, revocation);
        }
        throw new IllegalStateException("Unknown change " + change);
    }

    /** The old version ends first: the database allows one version in force. */
    private static boolean accept(Transaction transaction, Change.Accept accept) throws SQLException {
        if (!AgreementStates.canBeAccepted(transaction, accept.agreement(), accept.version())) {
            return false;
        }
        AgreementStates.endOthers(transaction, accept.agreement(), accept.version());
        return AgreementStates.activate(transaction, accept.agreement(), accept.version());
    }

    private static boolean revoke(Transaction transaction, String serial) throws SQLException {
        String sql = """
                INSERT INTO agreements.certificate_revocation (serial, revoked_at) VALUES (?, ?)
                ON CONFLICT (serial) DO NOTHING""";
        try (PreparedStatement insert = transaction.connection().prepareStatement(sql)) {
            insert.setString(1, serial);
            insert.setObject(2, transaction.now().atOffset(ZoneOffset.UTC));
            return insert.executeUpdate() > 0;
        }
    }

    private static void record(Transaction transaction, Work work) throws SQLException {
        String sql = """
                INSERT INTO agreements.state_change (at, subject, name, version, state, who, why)
                VALUES (?, ?, ?, ?, ?, ?, ?)""";
        Change change = work.change();
        try (PreparedStatement insert = transaction.connection().prepareStatement(sql)) {
            insert.setObject(1, transaction.now().atOffset(ZoneOffset.UTC));
            insert.setString(2, change.subject());
            insert.setString(3, change.name());
            insert.setObject(4, change instanceof Change.Accept accept ? accept.version() : null, Types.INTEGER);
            insert.setString(5, change.state());
            insert.setString(6, work.by().account());
            insert.setString(7, work.why());
            insert.executeUpdate();
        }
        transaction.append(LogEvent.of(EventType.STATE_CHANGED, fields(work)));
    }

    private static Map<String, Object> fields(Work work) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("subject", work.change().subject());
        fields.put(work.change().subject(), work.change().name());
        fields.put("state", work.change().state());
        fields.put("by", work.by().account());
        fields.put("reasonHash", Digests.sha256Hex(work.why().getBytes(StandardCharsets.UTF_8)));
        if (work.change() instanceof Change.Accept accept) {
            fields.put("agreementVersion", accept.version());
        }
        return fields;
    }
}
