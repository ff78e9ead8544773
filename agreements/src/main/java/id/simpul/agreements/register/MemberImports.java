package id.simpul.agreements.register;

import id.simpul.agreements.Member;
import id.simpul.agreements.files.MemberFile;
import id.simpul.core.Contribution;
import id.simpul.core.EventType;
import id.simpul.core.LogEvent;
import id.simpul.core.Transaction;
import id.simpul.ledger.CanonicalJson;
import id.simpul.ledger.Digests;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Imports members one after the other; a block stays when a member's file changes. */
final class MemberImports implements Contribution<MemberImports.Work, Boolean> {

    record Work(Member member, Map<String, String> credentials, String sha256, Actor by) {

        Work {
            credentials = Map.copyOf(credentials);
        }

        static Work of(MemberFile file, Actor by) {
            Map<String, String> credentials = new LinkedHashMap<>();
            file.content()
                    .path("credentials")
                    .forEach(entry -> credentials.put(
                            entry.required("user").textValue(),
                            new String(CanonicalJson.of(entry), StandardCharsets.UTF_8)));
            return new Work(file.member(), credentials, Digests.sha256Hex(CanonicalJson.of(file.content())), by);
        }
    }

    @Override
    public Answers<Boolean> begin(Transaction transaction, List<Work> batch) throws SQLException {
        List<Boolean> results = new ArrayList<>(batch.size());
        for (Work work : batch) {
            boolean changed = writeMember(transaction, work);
            if (changed) {
                writeSystems(transaction.connection(), work.member());
                writeCredentials(transaction.connection(), work);
                transaction.append(LogEvent.of(
                        EventType.STATE_CHANGED,
                        Map.of(
                                "region", work.member().id().region(),
                                "subject", "member",
                                "member", work.member().id().value(),
                                "memberHash", work.sha256(),
                                "state", "imported",
                                "by", work.by().account())));
            }
            results.add(changed);
        }
        return () -> results;
    }

    private static boolean writeMember(Transaction transaction, Work work) throws SQLException {
        String sql = """
                INSERT INTO agreements.member (member_id, name, roles, services, sha256, imported_at, imported_by)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (member_id) DO UPDATE SET name = excluded.name, roles = excluded.roles,
                    services = excluded.services, sha256 = excluded.sha256, imported_at = excluded.imported_at,
                    imported_by = excluded.imported_by
                WHERE agreements.member.sha256 <> excluded.sha256""";
        Connection connection = transaction.connection();
        try (PreparedStatement write = connection.prepareStatement(sql)) {
            write.setString(1, work.member().id().value());
            write.setString(2, work.member().name());
            write.setArray(3, texts(connection, work.member().roles()));
            write.setArray(4, texts(connection, work.member().services()));
            write.setString(5, work.sha256());
            write.setObject(6, transaction.now().atOffset(ZoneOffset.UTC));
            write.setString(7, work.by().account());
            return write.executeUpdate() > 0;
        }
    }

    private static void writeSystems(Connection connection, Member member) throws SQLException {
        String unlist = "UPDATE agreements.system SET listed = false WHERE member_id = ?";
        try (PreparedStatement update = connection.prepareStatement(unlist)) {
            update.setString(1, member.id().value());
            update.executeUpdate();
        }
        String list = """
                INSERT INTO agreements.system (system_id, member_id, listed)
                SELECT system_id, ?, true FROM unnest(?::text[]) AS s (system_id)
                ON CONFLICT (system_id) DO UPDATE SET listed = true""";
        try (PreparedStatement insert = connection.prepareStatement(list)) {
            insert.setString(1, member.id().value());
            insert.setArray(2, texts(connection, member.systems()));
            insert.executeUpdate();
        }
    }

    private static void writeCredentials(Connection connection, Work work) throws SQLException {
        String unlist = "UPDATE agreements.drop_in_credential SET listed = false WHERE member_id = ?";
        try (PreparedStatement update = connection.prepareStatement(unlist)) {
            update.setString(1, work.member().id().value());
            update.executeUpdate();
        }
        String list = """
                INSERT INTO agreements.drop_in_credential (member_id, user_id, content, listed)
                VALUES (?, ?, ?, true)
                ON CONFLICT (member_id, user_id) DO UPDATE SET content = excluded.content, listed = true""";
        try (PreparedStatement insert = connection.prepareStatement(list)) {
            for (Map.Entry<String, String> credential : work.credentials().entrySet()) {
                insert.setString(1, work.member().id().value());
                insert.setString(2, credential.getKey());
                insert.setString(3, credential.getValue());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static Array texts(Connection connection, Collection<?> values) throws SQLException {
        return connection.createArrayOf(
                "text", values.stream().map(Object::toString).sorted().toArray());
    }
}
