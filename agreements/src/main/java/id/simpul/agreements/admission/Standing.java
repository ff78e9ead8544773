package id.simpul.agreements.admission;

import id.simpul.agreements.Decision.Refused;
import id.simpul.core.Caller;
import id.simpul.core.MemberId;
import id.simpul.core.ProblemCode;
import id.simpul.core.ServiceId;
import id.simpul.core.SystemId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How members, systems and certificates stand, as the transaction reads them. Never kept. */
final class Standing {

    private record MemberRow(boolean isBlocked, Set<String> services) {}

    private static final String ALL = """
            SELECT 'member' AS kind, member_id AS key, services, blocked
            FROM agreements.member WHERE member_id = ANY (?)
            UNION ALL
            SELECT 'system', system_id, NULL, NULL
            FROM agreements.system WHERE system_id = ANY (?) AND listed
            UNION ALL
            SELECT 'revocation', serial, NULL, NULL
            FROM agreements.certificate_revocation WHERE serial = ANY (?)""";

    private final Map<String, MemberRow> members = new HashMap<>();
    private final Set<String> systems = new HashSet<>();
    private final Set<String> revoked = new HashSet<>();

    private Standing() {}

    /** @param others members beside the callers' own whose agreements are used */
    static Standing read(Connection connection, Collection<Caller> callers, Collection<MemberId> others)
            throws SQLException {
        Set<MemberId> members = new HashSet<>(others);
        Set<SystemId> systems = new HashSet<>();
        Set<String> serials = new HashSet<>();
        for (Caller caller : callers) {
            members.add(caller.member());
            systems.add(caller.system());
            serials.add(caller.certificate());
        }
        Standing standing = new Standing();
        standing.read(connection, members, systems, serials);
        return standing;
    }

    /** What the member itself must not lack, before any agreement is looked at. */
    Optional<Refused> refuse(Caller caller) {
        if (!members.containsKey(caller.member().value())) {
            return refused(
                    ProblemCode.MEMBER_UNKNOWN,
                    "/member",
                    "member",
                    caller.member().value());
        }
        if (!systems.contains(caller.system().value())) {
            return refused(
                    ProblemCode.MEMBER_UNKNOWN,
                    "/systems",
                    "system",
                    caller.system().value());
        }
        if (revoked.contains(caller.certificate())) {
            return refused(ProblemCode.CERTIFICATE_REVOKED, "/certificate", "serial", caller.certificate());
        }
        return refuse(caller.member());
    }

    /** What a member must not lack whose agreement is used. */
    Optional<Refused> refuse(MemberId member) {
        MemberRow row = members.get(member.value());
        if (row == null) {
            return refused(ProblemCode.MEMBER_UNKNOWN, "/member", "member", member.value());
        }
        return row.isBlocked()
                ? refused(ProblemCode.MEMBER_BLOCKED, "/member", "member", member.value())
                : Optional.empty();
    }

    Optional<Refused> refuseService(Caller caller, ServiceId service) {
        MemberRow row = members.get(caller.member().value());
        return row != null && row.services().contains(service.value())
                ? Optional.empty()
                : refused(ProblemCode.ACCESS_DENIED, "/services", "service", service.value());
    }

    private static Optional<Refused> refused(ProblemCode code, String clause, String name, String value) {
        return Optional.of(new Refused(code, clause, Optional.empty(), Map.of(name, value)));
    }

    private void read(Connection connection, Set<MemberId> ids, Set<SystemId> programs, Set<String> serials)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(ALL)) {
            select.setArray(1, SqlArrays.texts(connection, ids));
            select.setArray(2, SqlArrays.texts(connection, programs));
            select.setArray(3, SqlArrays.texts(connection, serials));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    take(row);
                }
            }
        }
    }

    private void take(ResultSet row) throws SQLException {
        String key = row.getString("key");
        switch (row.getString("kind")) {
            case "member" -> {
                String[] services = (String[]) row.getArray("services").getArray();
                members.put(key, new MemberRow(row.getBoolean("blocked"), Set.of(services)));
            }
            case "system" -> systems.add(key);
            default -> revoked.add(key);
        }
    }
}
