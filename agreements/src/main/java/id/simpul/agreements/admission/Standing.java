package id.simpul.agreements.admission;

import id.simpul.agreements.Decision.Refused;
import id.simpul.agreements.MemberPattern;
import id.simpul.agreements.ServiceMethod;
import id.simpul.agreements.ServiceRight;
import id.simpul.core.Caller;
import id.simpul.core.MemberId;
import id.simpul.core.OnBehalf;
import id.simpul.core.ProblemCode;
import id.simpul.core.ServiceId;
import id.simpul.core.Transaction;
import id.simpul.ledger.Columns;
import id.simpul.ledger.RoundTrip;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How members, systems and certificates stand, as the transaction reads them. Never kept. */
final class Standing {

    private record MemberRow(boolean isBlocked, Set<ServiceRight> services) {}

    private record GroupRow(List<MemberPattern> members, Set<ServiceRight> services) {}

    private static final String ALL = """
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

    private final Map<String, MemberRow> members = new HashMap<>();
    private final Set<String> systems = new HashSet<>();
    private final Set<String> revoked = new HashSet<>();
    private final List<GroupRow> groups = new ArrayList<>();
    private final Stops stops = new Stops();
    private final Delegations delegations = new Delegations();
    private final Supplier<Instant> now;

    private Standing(Supplier<Instant> now) {
        this.now = now;
    }

    /** How one caller stands. */
    static Standing read(Connection connection, Caller caller, Instant now) throws SQLException {
        RoundTrip trip = new RoundTrip();
        Standing standing = new Standing(() -> now);
        trip.ask(ALL, standing::take, keys(connection, List.of(caller), List.of(), List.of()));
        trip.go(connection);
        return standing;
    }

    /**
     * What the transaction will read.
     *
     * @param others members beside the callers' own whose agreements are used
     * @param agreements ids of agreements whose members are wanted as well
     */
    static Standing ask(
            Transaction transaction,
            Collection<Caller> callers,
            Collection<MemberId> others,
            Collection<String> agreements)
            throws SQLException {
        Standing standing = new Standing(transaction::now);
        transaction.ask(ALL, standing::take, keys(transaction.connection(), callers, others, agreements));
        return standing;
    }

    private static Object[] keys(
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
        return stops.refuse(Stops.SYSTEM, caller.system().value()).or(() -> refuse(caller.member()));
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

    /**
     * What stands between a caller and a method of a service: a block of either, or no right to it. Who acts for another
     * member needs a delegation, and both need the right.
     */
    Optional<Refused> refuseService(Caller caller, ServiceId service, ServiceMethod method) {
        return stops.refuse(Stops.INSTALLATION, Stops.WHOLE)
                .or(() -> stops.refuse(Stops.SERVICE, service.value()))
                .or(() -> refuseRight(caller.member(), service, method))
                .or(() -> delegations.refuse(caller, service, method, now.get(), stops))
                .or(() -> caller.represented().flatMap(this::refuse))
                .or(() -> refuseRight(caller.principal(), service, method));
    }

    /** Says in the log for whom a caller acts; a name that no member has is the caller's own text and is not logged. */
    void note(Map<String, Object> fields, Caller caller, ServiceId service, ServiceMethod method) {
        caller.represented()
                .map(MemberId::value)
                .filter(members::containsKey)
                .ifPresent(represented -> fields.put("represented", represented));
        delegations
                .of(caller, service, method, now.get(), stops)
                .ifPresent(delegation -> fields.put("delegation", delegation.id()));
    }

    /** Under which delegation a caller acts now; empty for one that asks for itself. */
    Optional<OnBehalf> onBehalf(Caller caller, ServiceId service, ServiceMethod method) {
        return delegations
                .of(caller, service, method, now.get(), stops)
                .map(delegation -> new OnBehalf(delegation.represented(), delegation.id()));
    }

    private Optional<Refused> refuseRight(MemberId member, ServiceId service, ServiceMethod method) {
        return hasRight(member, service, method)
                ? Optional.empty()
                : refused(ProblemCode.ACCESS_DENIED, "/services", "service", service.value());
    }

    Optional<Refused> refusePartner(String partner) {
        return stops.refuse(Stops.PARTNER, partner);
    }

    private boolean hasRight(MemberId member, ServiceId service, ServiceMethod method) {
        MemberRow row = members.get(member.value());
        if (row == null) {
            return false;
        }
        return Stream.concat(
                        Stream.of(row.services()),
                        groups.stream()
                                .filter(group -> group.members().stream().anyMatch(each -> each.matches(member)))
                                .map(GroupRow::services))
                .flatMap(Set::stream)
                .anyMatch(right -> right.permits(service, method));
    }

    private static Optional<Refused> refused(ProblemCode code, String clause, String name, String value) {
        return Optional.of(new Refused(code, clause, Optional.empty(), Map.of(name, value)));
    }

    private void take(ResultSet rows) throws SQLException {
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
