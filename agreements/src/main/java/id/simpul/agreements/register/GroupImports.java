package id.simpul.agreements.register;

import id.simpul.agreements.MemberGroup;
import id.simpul.agreements.files.GroupFile;
import id.simpul.core.Contribution;
import id.simpul.core.EventType;
import id.simpul.core.LogEvent;
import id.simpul.core.Transaction;
import id.simpul.ledger.CanonicalJson;
import id.simpul.ledger.Digests;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Imports groups of members one after the other. */
final class GroupImports implements Contribution<GroupImports.Work, Boolean> {

    record Work(MemberGroup group, String sha256, Actor by) {

        static Work of(GroupFile file, Actor by) {
            return new Work(file.group(), Digests.sha256Hex(CanonicalJson.of(file.content())), by);
        }
    }

    @Override
    public Answers<Boolean> begin(Transaction transaction, List<Work> batch) throws SQLException {
        List<Boolean> results = new ArrayList<>(batch.size());
        for (Work work : batch) {
            boolean changed = write(transaction, work);
            if (changed) {
                transaction.append(LogEvent.of(
                        EventType.STATE_CHANGED,
                        Map.of(
                                "subject", "group",
                                "group", work.group().id(),
                                "groupHash", work.sha256(),
                                "state", "imported",
                                "by", work.by().account())));
            }
            results.add(changed);
        }
        return () -> results;
    }

    private static boolean write(Transaction transaction, Work work) throws SQLException {
        String sql = """
                INSERT INTO agreements.member_group (group_id, name, members, services, sha256, imported_at, imported_by)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (group_id) DO UPDATE SET name = excluded.name, members = excluded.members,
                    services = excluded.services, sha256 = excluded.sha256, imported_at = excluded.imported_at,
                    imported_by = excluded.imported_by
                WHERE agreements.member_group.sha256 <> excluded.sha256""";
        Connection connection = transaction.connection();
        try (PreparedStatement write = connection.prepareStatement(sql)) {
            write.setString(1, work.group().id());
            write.setString(2, work.group().name());
            write.setArray(3, texts(connection, work.group().members()));
            write.setArray(4, texts(connection, work.group().services()));
            write.setString(5, work.sha256());
            write.setObject(6, transaction.now().atOffset(ZoneOffset.UTC));
            write.setString(7, work.by().account());
            return write.executeUpdate() > 0;
        }
    }

    private static Array texts(Connection connection, Collection<?> values) throws SQLException {
        return connection.createArrayOf(
                "text", values.stream().map(Object::toString).sorted().toArray());
    }
}
