package id.simpul.agreements.admission;

import id.simpul.agreements.MemberPattern;
import id.simpul.agreements.ServiceRight;
import id.simpul.core.Caller;
import id.simpul.core.MemberId;
import id.simpul.ledger.Columns;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rows of members, systems, certificates, groups, delegations and blocks, as one statement brings them. */
final class StandingRows {

    record MemberRow(boolean isBlocked, Set<ServiceRight> services) {}

    record GroupRow(List<MemberPattern> members, Set<ServiceRight> services) {}

    static final String ALL = """
            SELECT 'member' AS kind, member_id AS key, services, blocked, NULL::text[] AS patterns
            FROM agreements.member WHERE member_id = ANY (?)
            UNION ALL
            SELECT 'system', system_id, NULL, NULL, NULL
            FROM agreements.system WHERE system_id = ANY (?) AND listed
            UNION ALL
            SELECT 'revocation', serial, NULL, NULL, NULL
            FROM agreements.certificate_revocation WHERE serial = ANY (?)
            UNION ALL
            SELECT 'member', m.member_id, m.services, m.blocked, NULL
            FROM agreements.agreement_version v JOIN agreements.member m ON m.member_id = v.user_member
            WHERE v.agreement_id = ANY (?)
            UNION ALL
            SELECT 'group', group_id, services, NULL, members FROM agreements.member_group
            UNION ALL
            SELECT 'delegation', delegation_id, services, NULL,
                ARRAY[represented, acting, valid_from::text, valid_until::text, zone, basis]
            FROM agreements.delegation WHERE represented = ANY (?)
            UNION ALL
            SELECT 'block ' || subject, name, NULL, NULL, NULL FROM agreements.emergency_block WHERE blocked""";

    final Map<String, MemberRow> members = new HashMap<>();
    final Set<String> systems = new HashSet<>();
    final Set<String> revoked = new HashSet<>();
    final List<GroupRow> groups = new ArrayList<>();
    final Stops stops = new Stops();
    final Delegations delegations = new Delegations();

    static Object[] keys(
            Connection connection,
            Collection<Caller> callers,
            Collection<MemberId> others,
            Collection<String> agreements)
            throws SQLException {
        Set<String> members = new HashSet<>();
        Set<String> systems = new HashSet<>();
        Set<String> serials = new HashSet<>();
        Set<String> represented = new HashSet<>();
        others.forEach(member -> members.add(member.value()));
        for (Caller caller : callers) {
            members.add(caller.member().value());
            systems.add(caller.system().value());
            serials.add(caller.certificate());
            caller.represented().map(MemberId::value).ifPresent(represented::add);
            members.add(caller.principal().value());
        }
        return new Object[] {
            new Columns<>(connection, members).texts(id -> id),
            new Columns<>(connection, systems).texts(id -> id),
            new Columns<>(connection, serials).texts(serial -> serial),
            new Columns<>(connection, agreements).texts(id -> id),
            new Columns<>(connection, represented).texts(id -> id)
        };
    }

    void take(ResultSet rows) throws SQLException {
        while (rows.next()) {
            String key = rows.getString("key");
            String kind = rows.getString("kind");
            switch (kind) {
                case "member" -> members.put(key, new MemberRow(rows.getBoolean("blocked"), rights(rows)));
                case "system" -> systems.add(key);
                case "revocation" -> revoked.add(key);
                case "delegation" -> delegations.take(key, rights(rows), rows);
                case "group" -> groups.add(new GroupRow(patterns(rows), rights(rows)));
                default -> stops.add(kind, key);
            }
        }
    }

    private static Set<ServiceRight> rights(ResultSet row) throws SQLException {
        return Stream.of((String[]) row.getArray("services").getArray())
                .map(ServiceRight::of)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<MemberPattern> patterns(ResultSet row) throws SQLException {
        return Stream.of((String[]) row.getArray("patterns").getArray())
                .map(MemberPattern::new)
                .toList();
    }
}
