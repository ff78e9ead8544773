package id.simpul.agreements.admission;

import id.simpul.agreements.Decision.Refused;
import id.simpul.agreements.ServiceMethod;
import id.simpul.core.Caller;
import id.simpul.core.MemberId;
import id.simpul.core.OnBehalf;
import id.simpul.core.ProblemCode;
import id.simpul.core.ServiceId;
import id.simpul.core.Transaction;
import id.simpul.ledger.RoundTrip;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** How members, systems and certificates stand, as the transaction reads them. Never kept. */
final class Standing {

    private final StandingRows rows = new StandingRows();
    private final Supplier<Instant> now;

    private Standing(Supplier<Instant> now) {
        this.now = now;
    }

    /** How one caller stands. */
    static Standing read(Connection connection, Caller caller, Instant now) throws SQLException {
        RoundTrip trip = new RoundTrip();
        Standing standing = new Standing(() -> now);
        trip.ask(
                StandingRows.ALL,
                standing.rows::take,
                StandingRows.keys(connection, List.of(caller), List.of(), List.of()));
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
        transaction.ask(
                StandingRows.ALL,
                standing.rows::take,
                StandingRows.keys(transaction.connection(), callers, others, agreements));
        return standing;
    }

    /** What the member itself must not lack, before any agreement is looked at. */
    Optional<Refused> refuse(Caller caller) {
        if (!rows.members.containsKey(caller.member().value())) {
            return refused(
                    ProblemCode.MEMBER_UNKNOWN,
                    "/member",
                    "member",
                    caller.member().value());
        }
        if (!rows.systems.contains(caller.system().value())) {
            return refused(
                    ProblemCode.MEMBER_UNKNOWN,
                    "/systems",
                    "system",
                    caller.system().value());
        }
        if (rows.revoked.contains(caller.certificate())) {
            return refused(ProblemCode.CERTIFICATE_REVOKED, "/certificate", "serial", caller.certificate());
        }
        return rows.stops.refuse(Stops.SYSTEM, caller.system().value()).or(() -> refuse(caller.member()));
    }

    /** What a member must not lack whose agreement is used. */
    Optional<Refused> refuse(MemberId member) {
        StandingRows.MemberRow row = rows.members.get(member.value());
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
        return rows.stops
                .refuse(Stops.INSTALLATION, Stops.WHOLE)
                .or(() -> rows.stops.refuse(Stops.SERVICE, service.value()))
                .or(() -> refuseRight(caller.member(), service, method))
                .or(() -> rows.delegations.refuse(caller, service, method, now.get(), rows.stops))
                .or(() -> caller.represented().flatMap(this::refuse))
                .or(() -> refuseRight(caller.principal(), service, method));
    }

    /** Says in the log for whom a caller acts; a name that no member has is the caller's own text and is not logged. */
    void note(Map<String, Object> fields, Caller caller, ServiceId service, ServiceMethod method) {
        caller.represented()
                .map(MemberId::value)
                .filter(rows.members::containsKey)
                .ifPresent(represented -> fields.put("represented", represented));
        rows.delegations
                .of(caller, service, method, now.get(), rows.stops)
                .ifPresent(delegation -> fields.put("delegation", delegation.id()));
    }

    /** Under which delegation a caller acts now; empty for one that asks for itself. */
    Optional<OnBehalf> onBehalf(Caller caller, ServiceId service, ServiceMethod method) {
        return rows.delegations
                .of(caller, service, method, now.get(), rows.stops)
                .map(delegation -> new OnBehalf(delegation.represented(), delegation.id()));
    }

    private Optional<Refused> refuseRight(MemberId member, ServiceId service, ServiceMethod method) {
        return hasRight(member, service, method)
                ? Optional.empty()
                : refused(ProblemCode.ACCESS_DENIED, "/services", "service", service.value());
    }

    Optional<Refused> refusePartner(String partner) {
        return rows.stops.refuse(Stops.PARTNER, partner);
    }

    private boolean hasRight(MemberId member, ServiceId service, ServiceMethod method) {
        StandingRows.MemberRow row = rows.members.get(member.value());
        if (row == null) {
            return false;
        }
        return Stream.concat(
                        Stream.of(row.services()),
                        rows.groups.stream()
                                .filter(group -> group.members().stream().anyMatch(each -> each.matches(member)))
                                .map(StandingRows.GroupRow::services))
                .flatMap(Set::stream)
                .anyMatch(right -> right.permits(service, method));
    }

    private static Optional<Refused> refused(ProblemCode code, String clause, String name, String value) {
        return Optional.of(new Refused(code, clause, Optional.empty(), Map.of(name, value)));
    }
}
